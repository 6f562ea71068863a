"""Passkeys: a device signs our own question, at our own address, after checking its user."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.people import Role
from tests.security.signing import add_passkey, by_invitation, by_mail, sign_in_with, with_token
from tests.security.soft_key import SoftKey
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("6.3.3")]
MENTOR = person_in(Role.MENTOR)


@pytest.fixture
def key(house: House) -> SoftKey:
    """The mentor's device, added to their account."""
    house.let_it_be(NOON)
    house.run(lambda: house.reception.visits.passkeys.forget(MENTOR))
    device = SoftKey()
    assert add_passkey(by_invitation(house, Role.MENTOR), device).status_code == 200
    return device


def test_a_passkey_lets_a_mentor_in_without_a_mail(house: House, key: SoftKey) -> None:
    browser = house.browser()
    done = sign_in_with(browser, key, leads_to="/desk/sessions")
    assert done.json() == {"next": "/desk/sessions"}
    assert browser.get("/api/sessions").status_code == 200


def test_who_adds_a_passkey_is_told_by_mail(house: House, key: SoftKey) -> None:
    assert "kirjautumistapa" in house.post.to(Role.MENTOR)[-1].subject


def test_a_second_passkey_needs_the_first(house: House, key: SoftKey) -> None:
    browser = by_mail(house, Role.MENTOR)
    assert add_passkey(browser, SoftKey()).status_code == 403
    sign_in_with(browser, key)
    assert add_passkey(with_token(house, browser), SoftKey()).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": "https://evil.example"},
        {"rp_id": "evil.example"},
        {"verifies": False},
        {"key": SoftKey().key},
        {"credential_id": b"x" * 32},
    ],
    ids=["origin", "site", "unverified", "key", "unknown"],
)
def test_a_device_that_does_not_fit_is_refused(
    house: House, key: SoftKey, wrong: dict[str, Any]
) -> None:
    assert sign_in_with(house.browser(), replace(key, **wrong)).status_code == 403


def test_a_signature_counts_once(house: House, key: SoftKey) -> None:
    browser = house.browser()
    asked = browser.post("/sign-in/passkey/begin", json={}).json()
    wish = {"credential": key.signed(asked), "leads_to": ""}
    assert browser.post("/sign-in/passkey/finish", json=wish).status_code == 200
    with_token(house, browser)
    assert browser.post("/sign-in/passkey/finish", json=wish).status_code == 403


def test_a_question_put_to_one_browser_is_no_use_in_another(house: House, key: SoftKey) -> None:
    asked = house.browser().post("/sign-in/passkey/begin", json={}).json()
    thief = house.browser()
    thief.post("/sign-in/passkey/begin", json={})
    wish = {"credential": key.signed(asked), "leads_to": ""}
    assert thief.post("/sign-in/passkey/finish", json=wish).status_code == 403


def test_a_question_is_open_for_ten_minutes(house: House, key: SoftKey) -> None:
    browser = house.browser()
    asked = browser.post("/sign-in/passkey/begin", json={}).json()
    house.let_it_be(NOON + timedelta(minutes=10, seconds=1))
    wish = {"credential": key.signed(asked), "leads_to": ""}
    assert browser.post("/sign-in/passkey/finish", json=wish).status_code == 403


def test_a_copied_device_is_noticed_by_its_count(house: House, key: SoftKey) -> None:
    copied = replace(key)
    sign_in_with(house.browser(), key)
    sign_in_with(house.browser(), key)
    assert sign_in_with(house.browser(), copied).status_code == 403


def test_a_device_of_another_person_does_not_prove_who_is_signed_in(
    house: House, key: SoftKey
) -> None:
    browser = by_mail(house, Role.CLIENT)
    assert sign_in_with(browser, key).status_code == 403


@pytest.mark.parametrize("nonsense", [{}, {"id": 7}, {"id": "!!"}, {"id": "AAAA"}])
def test_nonsense_is_refused(house: House, key: SoftKey, nonsense: dict[str, Any]) -> None:
    browser = house.browser()
    browser.post("/sign-in/passkey/begin", json={})
    wish = {"credential": nonsense, "leads_to": ""}
    assert browser.post("/sign-in/passkey/finish", json=wish).status_code == 403


def test_a_removed_passkey_opens_nothing(house: House, key: SoftKey) -> None:
    browser = house.browser()
    sign_in_with(browser, key)
    with_token(house, browser)
    (known,) = house.run(lambda: house.reception.visits.passkeys.of(MENTOR))
    gone = browser.post("/my/sign-ins/passkey/remove", data={"passkey_id": str(known.passkey_id)})
    assert gone.status_code == 303
    assert sign_in_with(house.browser(), key).status_code == 403


def test_nobody_removes_anothers_passkey(house: House, key: SoftKey) -> None:
    (known,) = house.run(lambda: house.reception.visits.passkeys.of(MENTOR))
    other = house.as_(Role.CLIENT)
    wish = {"passkey_id": str(known.passkey_id)}
    assert other.post("/my/sign-ins/passkey/remove", data=wish).status_code == 404


@pytest.mark.asvs("15.3.3")
def test_what_is_sent_beside_the_signature_is_refused(house: House, key: SoftKey) -> None:
    browser = house.browser()
    asked = browser.post("/sign-in/passkey/begin", json={}).json()
    wish = {"credential": key.signed(asked), "leads_to": "", "person_id": str(MENTOR)}
    assert browser.post("/sign-in/passkey/finish", json=wish).status_code == 422
    more = {"credential": {}, "name": "Mine", "person_id": str(MENTOR)}
    answer = house.as_(Role.MENTOR).post("/my/sign-ins/passkey/finish", json=more)
    assert answer.status_code == 422
