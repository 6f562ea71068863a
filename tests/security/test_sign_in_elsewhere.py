"""Staff sign in at the organisation's own provider; every known way to cheat is refused."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from domain.people import Role
from infrastructure.oidc import Provider
from tests.security.signing import with_token
from tests.security.stand_in_provider import BACK, CLIENT, ISSUER, SECRET, StandInProvider
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("10.5.1")]
FINANCE = person_in(Role.FINANCE)


@pytest.fixture
def provider(house: House) -> Iterator[StandInProvider]:
    """A provider at which the finance person has an account, connected here."""
    house.let_it_be(NOON)
    stand_in = StandInProvider()
    identities = house.reception.visits.identities
    house.run(lambda: identities.forget(FINANCE))
    house.run(lambda: identities.link(ISSUER, stand_in.subject, FINANCE, NOON))
    use(house, stand_in)
    yield stand_in
    house.reception.elsewhere = None


def use(house: House, stand_in: StandInProvider) -> None:
    house.reception.elsewhere = Provider(ISSUER, CLIENT, SECRET, BACK, stand_in.transport())


def come_back(house: House, provider: StandInProvider, browser: Any = None, **bent: str) -> Any:
    browser = browser or house.browser()
    sent = browser.get("/sign-in/elsewhere")
    brought = provider.signs_in(sent.headers["location"]) | bent
    return browser.get("/sign-in/back", params=brought)


def test_a_connected_account_lets_its_person_in(house: House, provider: StandInProvider) -> None:
    browser = house.browser()
    done = come_back(house, provider, browser)
    assert done.headers["location"] == "/desk/billing"
    assert browser.get("/api/billing/documents").status_code == 200


@pytest.mark.asvs("10.2.1")
def test_what_is_asked_bears_pkce_state_and_nonce(house: House, provider: StandInProvider) -> None:
    sent = house.browser().get("/sign-in/elsewhere")
    asked = parse_qs(urlsplit(sent.headers["location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["response_type"] == ["code"]
    assert len(asked["code_challenge"][0]) == 43
    assert min(len(asked[name][0]) for name in ("state", "nonce")) >= 43


@pytest.mark.asvs("6.8.2")
@pytest.mark.asvs("9.1.1")
@pytest.mark.asvs("9.1.2")
@pytest.mark.asvs("9.1.3")
@pytest.mark.parametrize("forge", ["none", "other key", "own key inside", "shared secret", "huge"])
def test_a_token_signed_by_no_key_of_theirs_is_refused(
    house: House, provider: StandInProvider, forge: str
) -> None:
    provider.forge = forge
    assert come_back(house, provider).status_code == 403


@pytest.mark.asvs("10.5.4")
@pytest.mark.asvs("9.2.1")
@pytest.mark.asvs("9.2.2")
@pytest.mark.asvs("9.2.3")
@pytest.mark.asvs("10.5.2")
@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://evil.example"},
        {"aud": "another-client"},
        {"aud": [CLIENT, "another"]},
        {"exp": int((NOON - timedelta(minutes=5)).timestamp())},
        {"iat": int((NOON + timedelta(minutes=5)).timestamp())},
        {"nonce": "replayed"},
        {"sub": None},
    ],
    ids=str,
)
def test_a_token_that_is_not_meant_for_us_now_is_refused(
    house: House, provider: StandInProvider, claims: dict[str, Any]
) -> None:
    provider.claims = claims
    assert come_back(house, provider).status_code == 403


@pytest.mark.parametrize("header", [{"typ": "at+jwt"}, {"kid": "unknown"}], ids=str)
def test_a_token_of_another_kind_is_refused(
    house: House, provider: StandInProvider, header: dict[str, Any]
) -> None:
    provider.header = header
    assert come_back(house, provider).status_code == 403


@pytest.mark.asvs("10.1.2")
def test_an_answer_to_another_browsers_question_is_refused(
    house: House, provider: StandInProvider
) -> None:
    asked = house.browser().get("/sign-in/elsewhere")
    brought = provider.signs_in(asked.headers["location"])
    thief = house.browser()
    thief.get("/sign-in/elsewhere")
    assert thief.get("/sign-in/back", params=brought).status_code == 403
    assert house.browser().get("/sign-in/back", params=brought).status_code == 403


@pytest.mark.parametrize(
    "bent", [{"state": ""}, {"state": "x"}, {"code": ""}, {"code": "x"}, {"iss": "https://evil"}]
)
def test_a_bent_answer_is_refused(
    house: House, provider: StandInProvider, bent: dict[str, str]
) -> None:
    assert come_back(house, provider, **bent).status_code == 403


def test_an_answer_counts_once_and_for_ten_minutes(house: House, provider: StandInProvider) -> None:
    browser = house.browser()
    brought = provider.signs_in(browser.get("/sign-in/elsewhere").headers["location"])
    assert browser.get("/sign-in/back", params=brought).status_code == 303
    assert browser.get("/sign-in/back", params=brought).status_code == 403
    late = house.browser()
    brought = provider.signs_in(late.get("/sign-in/elsewhere").headers["location"])
    house.let_it_be(NOON + timedelta(minutes=11))
    assert late.get("/sign-in/back", params=brought).status_code == 403


@pytest.mark.asvs("6.8.1")
def test_the_same_address_with_another_account_is_nobody(
    house: House, provider: StandInProvider
) -> None:
    provider.subject = "a-newcomer-with-the-same-e-mail"
    assert come_back(house, provider).status_code == 403


@pytest.mark.asvs("6.8.4")
def test_without_two_factors_there_the_work_stays_closed(
    house: House, provider: StandInProvider
) -> None:
    provider.claims = {"amr": ["pwd"]}
    browser = house.browser()
    come_back(house, provider, browser)
    assert browser.get("/api/billing/documents").status_code == 403


def test_an_account_is_connected_in_a_proven_session_and_to_one_person(
    house: House, provider: StandInProvider
) -> None:
    provider.subject = "employee-8"
    coordinator = house.as_(Role.COORDINATOR)
    sent = coordinator.get("/my/sign-ins/connect")
    brought = provider.signs_in(sent.headers["location"])
    assert coordinator.get("/sign-in/back", params=brought).status_code == 303
    assert come_back(house, provider).headers["location"] == "/desk"
    quality = house.as_(Role.QUALITY)
    brought = provider.signs_in(quality.get("/my/sign-ins/connect").headers["location"])
    assert quality.get("/sign-in/back", params=brought).status_code == 403


@pytest.mark.asvs("10.5.3")
def test_a_provider_that_says_it_is_another_is_refused(
    house: House, provider: StandInProvider
) -> None:
    use(house, replace(provider, issuer="https://evil.example"))
    assert house.browser().get("/sign-in/elsewhere").status_code == 403


def test_where_none_is_set_there_is_no_such_page(house: House) -> None:
    house.reception.elsewhere = None
    assert house.browser().get("/sign-in/elsewhere").status_code == 404


def test_the_session_is_a_fresh_one(house: House, provider: StandInProvider) -> None:
    browser = house.browser()
    come_back(house, provider, browser)
    before = browser.cookies["luotsi"]
    with_token(house, browser)
    come_back(house, provider, browser)
    assert browser.cookies["luotsi"] != before


@pytest.mark.asvs("10.1.1")
def test_no_token_of_theirs_reaches_the_browser(house: House, provider: StandInProvider) -> None:
    browser = house.browser()
    said = come_back(house, provider, browser)
    told = f"{said.headers} {said.text} {dict(browser.cookies)}"
    assert said.status_code == 303
    assert "eyJ" not in told  # the beginning of every signed token
    assert "access_token" not in told
