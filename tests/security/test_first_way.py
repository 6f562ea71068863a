"""A mailbox alone lets nobody at work add the first factor: an administrator hands it over."""

import pytest
from fastapi.testclient import TestClient

from application.people.recover_sign_in import AskRecovery, ConfirmRecovery
from domain.people import Role
from domain.recoveries import Seen
from tests.security.signing import PAGE, add_passkey, by_mail, with_token
from tests.security.soft_key import SoftKey
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("6.3.3"), pytest.mark.asvs("6.4.4")]
AT_WORK = [role for role in Role if role not in {Role.CLIENT, Role.SPONSOR}]


@pytest.fixture(autouse=True)
def _anew(house: House) -> None:
    house.let_it_be(NOON)
    for role in Role:
        person = person_in(role)
        house.run(lambda p=person: house.reception.visits.passkeys.forget(p))  # type: ignore[misc]
        house.run(lambda p=person: house.reception.visits.codes.forget(p))  # type: ignore[misc]


def given(house: House, role: Role) -> TestClient:
    """The browser of somebody who took the link an administrator handed over."""
    wish = {"person_id": str(person_in(role)), "seen": "in_person"}
    said = house.as_(Role.ADMINISTRATOR).post("/api/people/give-first-way", json=wish)
    browser = house.browser()
    browser.post("/enter", data={"secret": said.json()["link"].rsplit("/", 1)[-1]})
    return with_token(house, browser)


@pytest.mark.parametrize("role", AT_WORK)
def test_whoever_works_here_adds_no_first_factor_by_a_mail_alone(house: House, role: Role) -> None:
    thief = by_mail(house, role)
    assert add_passkey(thief, SoftKey()).status_code == 403
    said = thief.post("/my/sign-ins/passkey/finish", json={"credential": {}})
    assert said.json()["code"] == "FirstWayFirst"
    assert thief.post("/my/sign-ins/code/begin").status_code == 403
    assert thief.post("/my/sign-ins/code", data={"code": "000000"}).status_code == 403
    assert thief.get("/my/sign-ins/connect").status_code == 403
    shown = thief.get("/my/sign-ins", headers=PAGE).text
    assert 'data-passkey="add"' not in shown
    assert "/my/sign-ins/code/begin" not in shown


@pytest.mark.parametrize("role", [Role.CLIENT, Role.SPONSOR])
def test_somebody_outside_adds_theirs_by_the_link_in_a_mail(house: House, role: Role) -> None:
    assert add_passkey(by_mail(house, role), SoftKey()).status_code == 200


def test_the_link_handed_over_leads_to_the_first_factor(house: House) -> None:
    assert add_passkey(given(house, Role.MENTOR), SoftKey()).status_code == 200
    house.settle()
    subjects = [letter.subject for letter in house.post.to(Role.MENTOR)]
    assert "Ensimmäinen pääsyavaimesi tai koodisovelluksesi" in subjects
    assert not any("/enter/" in one.text for one in house.post.letters if "Ensimm" in one.subject)


def test_it_is_handed_over_on_a_page_too_and_shown_once(house: House) -> None:
    page = f"/desk/people/{person_in(Role.MENTOR)}/first-way"
    admin = house.as_(Role.ADMINISTRATOR)
    assert admin.post(page, data={"seen": "by a hunch"}).status_code == 422
    shown = admin.post(page, data={"seen": "by_video"})
    assert (shown.status_code, shown.text.count("/enter/")) == (200, 1)
    assert "/enter/" not in admin.get(page).text


def test_whoever_has_a_factor_is_recovered_by_two_instead(house: House) -> None:
    assert add_passkey(given(house, Role.MENTOR), SoftKey()).status_code == 200
    wish = {"person_id": str(person_in(Role.MENTOR)), "seen": "in_person"}
    said = house.as_(Role.ADMINISTRATOR).post("/api/people/give-first-way", json=wish)
    assert (said.status_code, said.json()["code"]) == (409, "RecoverInstead")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_an_administrator_hands_it_over_and_not_to_themself(house: House, role: Role) -> None:
    wish = {"person_id": str(person_in(role)), "seen": "in_person"}
    assert house.as_(role).post("/api/people/give-first-way", json=wish).status_code == 403
    own = {**wish, "person_id": str(person_in(Role.ADMINISTRATOR))}
    said = house.as_(Role.ADMINISTRATOR).post("/api/people/give-first-way", json=own)
    assert said.status_code == 403


def test_after_a_recovery_a_mail_alone_adds_nothing_for_a_client_either(house: House) -> None:
    client = person_in(Role.CLIENT)
    house.do(AskRecovery(person_id=client, seen=Seen.BY_VIDEO), by=person_in(Role.COORDINATOR))
    house.do(ConfirmRecovery(person_id=client), by=person_in(Role.ADMINISTRATOR))
    assert add_passkey(by_mail(house, Role.CLIENT), SoftKey()).status_code == 403
