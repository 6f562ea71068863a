"""A thousand guesses from a hundred addresses: codes, links, tokens, sign-ins; none right."""

from __future__ import annotations

import os
from collections import Counter
from datetime import timedelta
from random import Random
from uuid import UUID

import psycopg
import pytest
from fastapi.testclient import TestClient

from api.doors import cookie_name
from domain.people import Role
from infrastructure import visit_codes
from infrastructure.secrets_hashed import new_secret
from infrastructure.visit_codes import STEP, code_at
from infrastructure.visit_tokens import checksum
from tests.security.signing import by_invitation, by_mail
from tests.signed_in import House, person_in
from tests.spec_times import NOON

LONG = os.environ.get("LUOTSI_PROOF") == "long"
SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261124"))
GUESSES = 1_000 if LONG else 400
ADDRESSES, HOUR = 100, 3_600
MENTOR = person_in(Role.MENTOR)
EVALUATED = 10
"""Five wrong ones and half an hour's pause: of a million codes, so many in an hour."""
pytestmark = [
    pytest.mark.proof, pytest.mark.asvs("6.3.1"), pytest.mark.asvs("6.6.3"),
    pytest.mark.asvs("6.5.3"), pytest.mark.asvs("7.2.3"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _noon(house: House) -> None:
    house.let_it_be(NOON)


@pytest.fixture(scope="module")
def crowd(house: House) -> list[TestClient]:
    """Browsers at a hundred addresses."""
    found = []
    for nth in range(ADDRESSES):
        browser = TestClient(
            house.app, raise_server_exceptions=False, follow_redirects=False,
            client=(f"192.0.2.{nth}", 50_000),
        )  # fmt: skip
        browser.portal = house.stranger.portal
        found.append(browser)
    return found


def mentor_with_app(house: House) -> bytes:
    """The secret of the app of a mentor who has set one up."""
    browser = by_invitation(house, Role.MENTOR)
    browser.post("/my/sign-ins/code/begin")
    codes = house.reception.visits.codes
    secret = house.run(lambda: codes._secret(MENTOR))
    assert secret
    wish = {"code": code_at(secret, int(NOON.timestamp()) // STEP)}
    assert browser.post("/my/sign-ins/code", data=wish).status_code == 200
    return secret


def as_one(crowd: list[TestClient], known: TestClient) -> None:
    """Let all of them hold the same sign-in, as if it had been stolen."""
    for browser in crowd:
        browser.cookies = known.cookies
        browser.headers["x-csrf-token"] = known.headers["x-csrf-token"]


def wrong_code(dice: Random, right: set[str]) -> str:
    """A code that does not happen to be one of the right ones."""
    while (code := f"{dice.randrange(10**6):06}") in right:
        pass
    return code


def test_of_all_codes_guessed_in_an_hour_ten_are_looked_at_and_none_lets_in(
    house: House, crowd: list[TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    dice, looked_at = Random(SEED), Counter[UUID]()  # noqa: S311 - the dice of a proof
    secret = mentor_with_app(house)
    as_one(crowd, by_mail(house, Role.MENTOR))
    matching = visit_codes._matching

    def counted(secret: bytes, code: str, now: object) -> int | None:
        looked_at[MENTOR] += 1
        return matching(secret, code, now)  # type: ignore[arg-type]

    monkeypatch.setattr(visit_codes, "_matching", counted)
    said: Counter[int] = Counter()
    for nth in range(GUESSES):
        moment = NOON + timedelta(minutes=2, seconds=nth * HOUR / GUESSES)
        house.let_it_be(moment)
        step = int(moment.timestamp()) // STEP
        right = {code_at(secret, step + near) for near in (-1, 0, 1)}
        guess = wrong_code(dice, right)
        said[crowd[nth % ADDRESSES].post("/sign-in/confirm", data={"code": guess}).status_code] += 1
    print(f"seed {SEED}: {GUESSES} codes, {looked_at[MENTOR]} looked at, answers {dict(said)}")  # noqa: T201
    assert 5 <= looked_at[MENTOR] <= EVALUATED
    assert said[303] == said[200] == 0


def test_no_guessed_link_token_or_sign_in_lets_anybody_in(
    house: House, crowd: list[TestClient]
) -> None:
    said: Counter[int] = Counter()
    cookie = cookie_name(house.reception)
    for nth in range(GUESSES if LONG else GUESSES // 2):
        browser = crowd[nth % ADDRESSES]
        browser.cookies.clear()
        browser.headers.pop("x-csrf-token", None)
        body = f"luotsi_test_{nth:012x}_{new_secret()}"
        bearer = {"authorization": f"Bearer {body}_{checksum(body)}"}
        said[browser.get("/api/people", headers=bearer).status_code] += 1
        said[browser.post("/enter", data={"secret": new_secret()}).status_code] += 1
        browser.cookies.set(cookie, new_secret())
        said[browser.get("/api/sign-in/sessions").status_code] += 1
    assert set(said) <= {401, 403, 404, 409, 410, 422}, said


def test_of_guesses_at_one_account_ten_a_minute_are_heard_wherever_they_come_from(
    house: House, crowd: list[TestClient]
) -> None:
    """The bucket of the account is one for all addresses and all workers."""
    rates, known = house.reception.rates, by_mail(house, Role.MENTOR)
    rates.on = True
    try:
        as_one(crowd, known)
        said = Counter(
            browser.post("/sign-in/confirm", data={"code": "000000"}).status_code
            for browser in crowd
        )
    finally:
        rates.on = False
    assert set(said) == {422, 429}
    assert said[429] >= ADDRESSES - 40
    with psycopg.connect(house.reception.log.dsn) as link:
        assert link.execute("select count(*) from rate_bucket").fetchone() != (0,)
