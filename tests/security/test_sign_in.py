"""A link by mail: ten minutes, once, in the browser that asked; nobody learns who is known."""

import asyncio
from datetime import timedelta

import pytest

from api.sign_in.entering import safe_next
from domain.people import Role
from tests.security.signing import PAGE, by_mail, link_in_mail, session_of
from tests.signed_in import House, email_of, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("6.6.2")]


@pytest.fixture(autouse=True)
def _noon(house: House) -> None:
    house.let_it_be(NOON)


def test_a_link_by_mail_lets_its_owner_in(house: House) -> None:
    browser = by_mail(house, Role.CLIENT)
    assert session_of(browser)
    assert email_of(Role.CLIENT) not in browser.get("/api/sign-in/sessions").text
    assert browser.get("/api/sign-in/sessions").json()[0]["this_one"] is True


@pytest.mark.asvs("7.6.2")
def test_looking_at_the_link_does_not_use_it_up(house: House) -> None:
    browser = house.browser()
    browser.post("/sign-in", data={"email": email_of(Role.CLIENT)})
    secret = link_in_mail(house, Role.CLIENT)
    for _ in range(3):
        assert house.browser().get(f"/enter/{secret}").status_code == 200
    assert browser.post("/enter", data={"secret": secret}).status_code == 303


@pytest.mark.asvs("6.3.8")
def test_an_unknown_address_gets_the_very_same_answer(house: House) -> None:
    before = len(house.post.letters)
    answers = [
        house.browser().post("/sign-in", data={"email": email})
        for email in (email_of(Role.CLIENT), "nobody@firm.example")
    ]
    known, unknown = (
        answer.text.replace(email_of(Role.CLIENT), "?").replace("nobody@firm.example", "?")
        for answer in answers
    )
    assert known == unknown
    assert [answer.status_code for answer in answers] == [200, 200]
    assert sorted(answers[0].headers) == sorted(answers[1].headers)
    assert len(house.post.letters) == before + 1


@pytest.mark.asvs("6.5.1")
def test_of_fifty_who_use_a_link_at_once_one_gets_in(house: House) -> None:
    visits, now = house.reception.visits, house.reception.log.now()

    async def all_at_once() -> list[object]:
        secret = await visits.new_link(person_in(Role.CLIENT), now)
        return list(await asyncio.gather(*(visits.links.use(secret, now) for _ in range(50))))

    assert sum(one is not None for one in house.run(all_at_once)) == 1


@pytest.mark.asvs("6.5.5")
@pytest.mark.parametrize(("later", "status"), [(0, 303), (599, 303), (601, 422)])
def test_a_link_dies_after_ten_minutes(house: House, later: int, status: int) -> None:
    browser = house.browser()
    browser.post("/sign-in", data={"email": email_of(Role.CLIENT)})
    house.let_it_be(NOON + timedelta(seconds=later))
    secret = link_in_mail(house, Role.CLIENT)
    assert browser.post("/enter", data={"secret": secret}).status_code == status


def test_a_link_opened_in_another_browser_is_refused(house: House) -> None:
    browser, thief = house.browser(), house.browser()
    for one in (browser, thief):
        one.post("/sign-in", data={"email": email_of(Role.CLIENT)})
    house.post.letters.pop()
    secret = link_in_mail(house, Role.CLIENT)
    assert thief.post("/enter", data={"secret": secret}).status_code == 422
    assert browser.post("/enter", data={"secret": secret}).status_code == 303


@pytest.mark.parametrize("email", ["", "x", "x@", "@y.fi", "x@y", "x" * 300 + "@y.fi"])
def test_what_is_no_address_is_shown_again(house: House, email: str) -> None:
    answer = house.browser().post("/sign-in?lang=en", data={"email": email})
    assert answer.status_code == 422
    assert "name@example.fi" in answer.text


@pytest.mark.asvs("6.3.3")
@pytest.mark.asvs("6.3.4")
@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CLIENT}))
def test_a_link_alone_gives_nobody_a_role_at_work(house: House, role: Role) -> None:
    browser = by_mail(house, role)
    assert browser.get("/desk", headers=PAGE).status_code in {303, 403}
    sessions = browser.get("/api/sessions")
    assert sessions.status_code == 403
    people = browser.get("/api/people")
    assert people.status_code == 403


def test_a_page_leads_to_the_sign_in_and_back(house: House) -> None:
    led = house.browser().get("/desk/settings?x=1", headers=PAGE)
    assert led.status_code == 303
    assert led.headers["location"] == "/sign-in?next=/desk/settings%3Fx%3D1"
    assert 'value="/desk/settings?x=1"' in house.browser().get(led.headers["location"]).text


@pytest.mark.asvs("3.7.2")
@pytest.mark.parametrize(
    "wish",
    [
        "//evil.example", "/\\evil.example", "https://evil.example", "\\\\evil", "javascript:1",
        "/%2f/evil", "/./../..//evil", " /x", "/x\nSet-Cookie: a", "/\t/evil", "http:evil",
        "///evil", "/@evil", "/:80", "x", "",
    ],
)  # fmt: skip
def test_nobody_is_led_elsewhere_after_signing_in(wish: str) -> None:
    assert safe_next(wish, "/home") == "/home"


def test_a_place_of_ours_is_led_to() -> None:
    assert safe_next("/my/tasks?done=1", "/") == "/my/tasks?done=1"


@pytest.mark.asvs("14.2.1")
def test_no_address_and_no_secret_is_noted(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    by_mail(house, Role.CLIENT)
    said = capsys.readouterr().out
    assert "signed_in" in said
    assert email_of(Role.CLIENT) not in said
    assert link_in_mail(house, Role.CLIENT) not in said


@pytest.mark.asvs("16.2.1")
@pytest.mark.asvs("16.3.1")
@pytest.mark.asvs("16.3.2")
def test_each_success_and_failure_is_one_line(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    house.browser().post("/enter", data={"secret": "wrong"})
    house.browser().get("/api/people", headers={"authorization": "Bearer luotsi_test_wrong"})
    said = capsys.readouterr().out.splitlines()
    assert sum("sign_in_failed" in line for line in said) == 1
    assert sum("token_refused" in line for line in said) == 1
