"""A second factor before what is confidential: shown a short while ago, and never lost text."""

import re
from datetime import timedelta

import psycopg
import pytest
from fastapi.testclient import TestClient

from domain.people import Role
from infrastructure.visit_codes import STEP, code_at
from tests.security.signing import PAGE, by_invitation, by_mail, session_of, with_token
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("6.3.3")]
MENTOR = person_in(Role.MENTOR)


@pytest.fixture(autouse=True)
def _anew(house: House) -> None:
    house.let_it_be(NOON)
    house.run(lambda: house.reception.visits.codes.forget(MENTOR))


def code_now(house: House, steps: int = 0) -> str:
    codes = house.reception.visits.codes
    secret = house.run(lambda: codes._secret(MENTOR))
    assert secret
    return code_at(secret, int(house.reception.log.now().timestamp()) // STEP + steps)


def with_app(house: House) -> tuple[TestClient, list[str]]:
    """A mentor who came by mail and has just set up a code app; the recovery codes besides."""
    browser = by_invitation(house, Role.MENTOR)
    assert "data:image/svg+xml" in browser.post("/my/sign-ins/code/begin").text
    shown = browser.post("/my/sign-ins/code", data={"code": code_now(house)})
    assert shown.status_code == 200
    codes = [part.split("</code>")[0] for part in shown.text.split("<li><code>")[1:]]
    return with_token(house, browser), codes


def test_the_codes_are_those_of_the_standard() -> None:
    # RFC 6238 appendix B, its last six figures.
    secret = b"12345678901234567890"
    for moment, code in ((59, "287082"), (1111111109, "081804"), (20000000000, "353130")):
        assert code_at(secret, moment // STEP) == code


def test_setting_up_an_app_gives_ten_recovery_codes_and_a_fresh_session(house: House) -> None:
    assert by_mail(house, Role.MENTOR).get("/api/sessions").status_code == 403
    browser = by_invitation(house, Role.MENTOR)
    before = session_of(browser)
    browser.post("/my/sign-ins/code/begin")
    browser.post("/my/sign-ins/code", data={"code": code_now(house)})
    assert session_of(browser) != before
    assert browser.get("/api/sessions").status_code == 200
    assert house.run(lambda: house.reception.visits.codes.recovery_left(MENTOR)) == 10
    assert house.post.to(Role.MENTOR)[-1].subject


def test_after_a_link_the_code_opens_the_work(house: House) -> None:
    with_app(house)
    house.let_it_be(NOON + timedelta(minutes=1))
    browser = by_mail(house, Role.MENTOR)
    led = browser.get("/desk/sessions", headers=PAGE)
    assert led.headers["location"] == "/sign-in/confirm?next=/desk/sessions"
    wish = {"code": code_now(house), "next": "/desk/sessions"}
    done = browser.post("/sign-in/confirm", data=wish)
    assert done.headers["location"] == "/desk/sessions"
    assert browser.get("/desk/sessions", headers=PAGE).status_code == 200


@pytest.mark.asvs("6.5.5")
def test_a_code_counts_once_and_only_near_its_time(house: House) -> None:
    browser, _ = with_app(house)
    for steps in (0, -1, -2, 2):
        wish = {"code": code_now(house, steps)}
        assert browser.post("/sign-in/confirm", data=wish).status_code == 422, steps


@pytest.mark.asvs("6.6.3")
def test_five_wrong_codes_make_a_pause_even_for_the_right_one(house: House) -> None:
    browser, _ = with_app(house)
    house.let_it_be(NOON + timedelta(minutes=2))
    for _ in range(5):
        assert browser.post("/sign-in/confirm", data={"code": "000000"}).status_code == 422
    right = {"code": code_now(house)}
    assert browser.post("/sign-in/confirm", data=right).status_code == 422
    house.let_it_be(NOON + timedelta(minutes=33))
    right = {"code": code_now(house)}
    assert browser.post("/sign-in/confirm", data=right).status_code == 303


@pytest.mark.asvs("6.5.1")
@pytest.mark.asvs("6.4.3")
def test_a_recovery_code_counts_once(house: House) -> None:
    _, codes = with_app(house)
    browser = by_mail(house, Role.MENTOR)
    assert browser.post("/sign-in/confirm", data={"code": codes[0].upper()}).status_code == 303
    with_token(house, browser)
    assert browser.post("/sign-in/confirm", data={"code": codes[0]}).status_code == 422
    assert browser.post("/sign-in/confirm", data={"code": codes[1]}).status_code == 303


@pytest.mark.asvs("7.4.3")
@pytest.mark.asvs("7.5.1")
def test_a_factor_is_removed_only_after_showing_one_and_ends_other_sign_ins(house: House) -> None:
    browser, _ = with_app(house)
    other = by_mail(house, Role.MENTOR)
    house.let_it_be(NOON + timedelta(minutes=16))
    assert browser.post("/my/sign-ins/code/remove").status_code == 403
    browser.post("/sign-in/confirm", data={"code": code_now(house)})
    assert browser.post("/my/sign-ins/code/remove").status_code == 303
    assert other.get("/api/sign-in/sessions").status_code == 401
    assert browser.get("/api/sign-in/sessions").status_code == 200


def test_who_has_a_factor_adds_no_other_by_a_mail_link_alone(house: House) -> None:
    with_app(house)
    thief = by_mail(house, Role.MENTOR)
    assert thief.post("/my/sign-ins/passkey/begin", json={}).status_code == 403
    assert thief.post("/my/sign-ins/code/begin").status_code == 403


def test_what_was_typed_waits_until_the_factor_was_shown(house: House) -> None:
    browser, _ = with_app(house)
    house.let_it_be(NOON + timedelta(minutes=16))
    typed = {"note": "Long and dear", "kind": "<b>"}
    kept = browser.post("/my/sign-ins/code/remove", data=typed, headers=PAGE)
    assert kept.status_code == 403
    assert 'name="note" value="Long and dear"' in kept.text
    assert 'value="&lt;b&gt;"' in kept.text
    assert 'action="/my/sign-ins/code/remove"' in kept.text
    token = browser.headers["x-csrf-token"]
    browser.post("/sign-in/confirm", data={"code": code_now(house)})
    assert with_token(house, browser).headers["x-csrf-token"] == token


@pytest.mark.asvs("7.2.4")
def test_each_proof_gives_a_fresh_session_and_ends_the_one_before(house: House) -> None:
    browser, codes = with_app(house)
    before = session_of(browser)
    browser.post("/sign-in/confirm", data={"code": codes[0]})
    assert session_of(browser) != before
    old = house.browser()
    old.cookies.set("luotsi", before or "")
    assert old.get("/api/sign-in/sessions").status_code == 401


@pytest.mark.asvs("6.5.2")
@pytest.mark.asvs("6.5.4")
def test_recovery_codes_are_120_random_bits_and_only_their_hash_is_kept(
    house: House, module_database: str
) -> None:
    _, codes = with_app(house)
    assert all(re.fullmatch(r"[0-9a-f]{10}(-[0-9a-f]{10}){2}", code) for code in codes)
    assert len(set(codes)) == len(codes)
    with psycopg.connect(module_database) as link:
        kept = link.execute("select t::text from recovery_code t").fetchall()
    assert not any(code in row for (row,) in kept for code in codes)


@pytest.mark.asvs("16.5.3")
@pytest.mark.parametrize("code", ["ä", "\uff11" * 6, "\u0661" * 6, "", "x" * 100_000])
def test_an_odd_code_is_only_wrong(house: House, code: str) -> None:
    with_app(house)
    browser = by_mail(house, Role.MENTOR)
    assert browser.post("/sign-in/confirm", data={"code": code}).status_code == 422
