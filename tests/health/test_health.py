"""What load balancers and watchers are told: enough to act on, nothing of anybody."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from application.people.people import people
from application.people.register_person import RegisterPerson
from domain.people import Role
from infrastructure.doctor.work import the_work
from infrastructure.health import health_of
from infrastructure.settings import Settings
from tests.signed_in import House, open_house, person_in

pytestmark = pytest.mark.feature("Q7")
PEOPLE = f"{people.name}/{people.version}"
DUE = (
    "insert into job (job_id, kind, about, due_at, failed_at)"
    " values (gen_random_uuid(), 'letter', '{}', %s, %s)"
)


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("health")) as opened:
        yield opened


@pytest.fixture
def link(house: House) -> Iterator[psycopg.Connection]:
    """The database, with nobody standing still and nothing waiting: as if the firm just opened."""
    with psycopg.connect(house.reception.log.dsn, autocommit=True) as opened:
        opened.execute("delete from job")
        opened.execute("update shelf.reader set stopped = false")
        opened.execute("delete from shelf.quarantine")
        yield opened


def figures(house: House) -> dict[str, float]:
    token = house.run(
        lambda: house.reception.visits.new_token(
            person_in(Role.ADMINISTRATOR), ("health.metrics",), house.reception.log.now()
        )
    )
    told = house.browser().get("/metrics", headers={"Authorization": f"Bearer {token}"})
    assert told.status_code == 200
    lines = [line for line in told.text.splitlines() if line[0] != "#"]
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def test_a_load_balancer_is_told_that_we_can_serve(house: House, link: psycopg.Connection) -> None:
    told = house.stranger.get("/health")
    assert (told.status_code, told.json()) == (200, {"status": "well", "behind": 0})


def test_with_the_database_away_it_is_told_to_go_elsewhere(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object, **__: object) -> None:
        raise psycopg.OperationalError

    monkeypatch.setattr("api.health.health_of", away)
    assert house.stranger.get("/health").status_code == 503


def test_what_stands_still_or_was_given_up_asks_for_attention(
    house: House, link: psycopg.Connection
) -> None:
    now = house.reception.log.now()
    link.execute("update shelf.reader set stopped = true where reader = %s", (PEOPLE,))
    link.execute("insert into shelf.quarantine values (%s, 'x', 1, 'ValueError')", (PEOPLE,))
    link.execute(DUE, [now, now])
    link.execute(DUE, [now.replace(year=2020), None])
    assert house.stranger.get("/health").json()["status"] == "attention"
    found = house.run(lambda: health_of(house.reception))
    assert (found.stopped, found.aside, found.late, found.failed) == ((PEOPLE,), 1, 1, 1)
    assert len(list(found.troubles)) == 4


def test_the_figures_say_how_far_everything_is(house: House, link: psycopg.Connection) -> None:
    house.do(RegisterPerson(person_id=uuid4(), name="Aino Aho", email="aino@firma.example"))
    house.run(lambda: asyncio.to_thread(house.reception.seal))
    told, head = figures(house), house.reception.log.head()
    for position in ("head", "shown", "acted", "sealed"):
        assert told[f"luotsi_position_{position}"] == head, position
    assert told["luotsi_stopped"] == told["luotsi_failed"] == 0


def test_answers_are_counted_by_their_pattern_and_never_by_their_address(house: House) -> None:
    person = person_in(Role.MENTOR)
    house.as_(Role.COORDINATOR).get(f"/desk/people/{person}")
    house.stranger.get("/nowhere/aino@firma.example")
    told = figures(house)
    seen = 'luotsi_http_requests_total{method="GET",route="/desk/people/{person_id}",status="200"}'
    assert told[seen] == 1
    assert told['luotsi_http_requests_total{method="GET",route="none",status="404"}'] == 1
    assert not [name for name in told if str(person) in name or "aino" in name]


def test_figures_are_for_administrators(house: House) -> None:
    assert house.stranger.get("/metrics").status_code == 401
    assert house.as_(Role.MENTOR).get("/metrics").status_code == 403
    assert house.as_(Role.ADMINISTRATOR).get("/metrics").status_code == 200


def test_the_doctor_sees_what_waits_for_a_person(
    house: House, link: psycopg.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", house.reception.log.dsn)
    settings = Settings(data_dir=tmp_path)
    assert [one.what for one in the_work(settings) if not one.ok] == []
    link.execute("update shelf.reader set stopped = true where reader = %s", (PEOPLE,))
    (found,) = the_work(settings)
    assert (found.ok, found.what) == (False, f"{PEOPLE} stands still")
    assert "luotsi worker" in found.remedy
