"""The whole service under the role of least rights: everything it does, and nothing more."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import yaml
from psycopg import errors
from psycopg.conninfo import make_conninfo

from application.signals.give_signal import GiveSignal
from application.signals.signals import signals
from domain.people import Role
from domain.signals import Concern
from infrastructure.migrate import migrate
from infrastructure.settings import CHECKOUT
from tests.security.course_of import begin, readable
from tests.signed_in import House, open_house
from tests.spec_times import NOON

pytestmark = [pytest.mark.asvs("13.2.2"), pytest.mark.feature("Q1")]
FEW, ROLE = "-c role=luotsi_app", "?options=-c%20role%3Dluotsi_app"


@pytest.fixture(scope="session")
def template_database(bare_template: str) -> str:
    """The role of least rights makes the tables of its shelf itself."""
    return bare_template


@pytest.fixture(scope="module")
def house(module_database: str, folder: Path) -> Iterator[House]:
    with open_house(make_conninfo(module_database, options=FEW), folder) as opened:
        opened.let_it_be(NOON)
        yield opened


def test_a_course_is_begun_read_sealed_rebuilt_and_erased(house: House) -> None:
    told = begin(house)
    mine = house.signed_in(told.mentee)
    assert told.words["goal"] in mine.get(f"/api/mentoring/{told.course}/content").text
    assert mine.get("/my").status_code == 200
    house.run(house.reception.shelf.rebuild)
    assert house.run(house.reception.shelf.differing) == []
    house.reception.seal()
    wish = {"person_id": str(told.mentee)}
    assert house.as_(Role.COORDINATOR).post("/api/privacy/ask-erasure-of", json=wish).is_success
    assert house.as_(Role.ADMINISTRATOR).post("/api/privacy/confirm-erasure", json=wish).is_success
    house.settle()
    assert readable(house, told) == set()


def test_what_somebody_noticed_is_found_by_them_and_in_no_list(house: House) -> None:
    told = begin(house)
    house.do(GiveSignal(theme="leadership", concern=Concern.TIME), by=told.mentor)
    shelf = house.reception.shelf
    (own,) = house.run(lambda: shelf.find(signals, reader=told.mentor))
    assert own.person_id == told.mentor
    assert house.run(lambda: shelf.find(signals)) == []
    assert house.run(lambda: shelf.find(signals, reader=told.mentee)) == []
    assert len(house.run(lambda: shelf.find(signals, counting=True))) == 1


def test_with_the_same_rights_nobody_changes_what_was_recorded(house: House) -> None:
    with (
        psycopg.connect(house.reception.log.dsn) as link,
        pytest.raises(errors.InsufficientPrivilege),
    ):
        link.execute("update event set name = 'other'")


def test_with_the_same_rights_one_sees_that_every_step_of_the_tables_was_taken(
    house: House,
) -> None:
    assert migrate(house.reception.log.dsn) == []


def test_containers_serve_with_these_rights_and_only_migrate_and_copy_as_the_owner() -> None:
    services = yaml.safe_load((CHECKOUT / "docker-compose.yml").read_text())["services"]
    urls = {
        name: one["environment"]["DATABASE_URL"]
        for name, one in services.items()
        if "DATABASE_URL" in one.get("environment", {})
    }
    assert {name for name, url in urls.items() if url.endswith(ROLE)} == {"web", "worker"}
    assert set(urls) == {"web", "worker", "migrate", "backup"}
