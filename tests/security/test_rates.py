"""Who asks too often is told when to come again, whichever worker counts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.people import Role
from infrastructure.rates import LIMITS, Kind
from tests.signed_in import House, another_browser, open_house, person_in

pytestmark = [pytest.mark.asvs("2.4.1"), pytest.mark.asvs("6.3.1")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the key files of this file's houses lie."""
    return tmp_path_factory.mktemp("counted")


@pytest.fixture(scope="module")
def counted(module_database: str, folder: Path) -> Iterator[House]:
    """A house that counts how often one asks."""
    with open_house(module_database, folder, rates=True) as opened:
        yield opened


def test_one_too_many_is_told_when_to_come_again(counted: House) -> None:
    limit = LIMITS[Kind.WRITE].at_once
    answers = [counted.stranger.post("/api/booking/hold-time", json={}) for _ in range(limit + 1)]
    statuses = [answer.status_code for answer in answers]
    assert 429 not in statuses[:limit]
    assert statuses[-1] == 429
    assert int(answers[-1].headers["retry-after"]) >= 1


@pytest.mark.asvs("4.1.3")
def test_a_forged_address_is_no_way_round(counted: House) -> None:
    forged = {"x-forwarded-for": "10.1.2.3", "x-real-ip": "10.1.2.3", "forwarded": "for=10.1.2.3"}
    answers = [counted.stranger.post("/book", headers=forged) for _ in range(70)]
    assert answers[-1].status_code == 429


def test_another_worker_counts_the_same_tries(
    counted: House, module_database: str, folder: Path
) -> None:
    person, now = person_in(Role.COORDINATOR), counted.reception.log.now()
    token = counted.run(lambda: counted.reception.visits.new_token(person, ("*",), now))
    bearer = {"authorization": f"Bearer {token}"}
    for _ in range(LIMITS[Kind.TOKEN].at_once):
        another_browser(counted).get("/api/people", headers=bearer)
    with open_house(module_database, folder, rates=True) as other:
        # What dripped in meanwhile is used up first.
        statuses = [
            other.stranger.get("/api/people", headers=bearer).status_code for _ in range(60)
        ]
    assert 429 in statuses
