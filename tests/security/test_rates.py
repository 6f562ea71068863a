"""Who asks too often is told when to come again, whichever worker counts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from domain.people import Role
from infrastructure.rates import LIMITS, Kind, TooManyTries
from tests.signed_in import House, email_of, open_house, person_in

pytestmark = [pytest.mark.asvs("2.4.1"), pytest.mark.asvs("6.3.1")]


@pytest.fixture(scope="module")
def counted(module_database: str, folder: Path) -> Iterator[House]:
    """A house that counts how often one asks."""
    with open_house(module_database, folder, rates=True) as opened:
        yield opened


@pytest.mark.asvs("15.2.2")
def test_one_too_many_is_told_when_to_come_again(counted: House) -> None:
    limit = LIMITS[Kind.WRITE].at_once
    asked = (counted.stranger.post("/api/booking/hold-time", json={}) for _ in range(20 * limit))
    nth, refused = next((n, said) for n, said in enumerate(asked) if said.status_code == 429)
    assert nth >= limit  # more on a slow machine: the bucket fills meanwhile
    assert int(refused.headers["retry-after"]) >= 1


@pytest.mark.parametrize("email", [email_of(Role.CLIENT), "nobody@firm.example"])
def test_nobodys_mailbox_is_filled_with_links_whoever_asks(counted: House, email: str) -> None:
    """Every asker has an address of their own; what is counted is where the letters go."""
    limit, said = LIMITS[Kind.LINK], []
    for nth in range(limit.at_once + 4):
        asker = TestClient(counted.app, follow_redirects=False, client=(f"192.0.2.{nth}", 50_000))
        asker.portal = counted.stranger.portal
        said.append(asker.post("/sign-in", data={"email": email}).status_code)
    assert said[: limit.at_once] == [200] * limit.at_once
    assert 429 in said[limit.at_once :]


@pytest.mark.asvs("15.3.4")
@pytest.mark.asvs("4.1.3")
def test_a_forged_address_is_no_way_round(counted: House) -> None:
    forged = {"x-forwarded-for": "10.1.2.3", "x-real-ip": "10.1.2.3", "forwarded": "for=10.1.2.3"}
    answers = [counted.stranger.post("/book", headers=forged) for _ in range(70)]
    assert answers[-1].status_code == 429


def test_another_worker_counts_the_same_tries(
    counted: House, module_database: str, folder: Path
) -> None:
    async def take(house: House, times: int = 1) -> None:
        for _ in range(times):
            await house.reception.rates.take(Kind.EXPORT, "somebody")

    for _ in range(LIMITS[Kind.EXPORT].at_once):
        counted.run(lambda: take(counted))
    few = LIMITS[Kind.EXPORT].at_once // 2
    with open_house(module_database, folder, rates=True) as other, pytest.raises(TooManyTries):
        other.run(lambda: take(other, few))  # the bucket may have filled a little meanwhile


def test_a_token_is_counted_by_its_owner(counted: House) -> None:
    person, now = person_in(Role.COORDINATOR), counted.reception.log.now()
    token = counted.run(lambda: counted.reception.visits.new_token(person, ("*",), now))
    bearer = {"authorization": f"Bearer {token}"}
    asked = (counted.browser().get("/api/services", headers=bearer) for _ in range(1000))
    assert any(answer.status_code == 429 for answer in asked)
