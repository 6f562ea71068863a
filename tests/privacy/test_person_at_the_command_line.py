"""`luotsi person export` and `luotsi person erase`: what the pages do, done at the machine."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from typer.testing import CliRunner, Result

from api.cli.commands import main
from domain.data_rights import DataRights
from domain.people import Role
from domain.processing import PROCESSING
from tests.security.course_of import Told, begin, readable
from tests.signed_in import House, open_house, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("P1"), pytest.mark.feature("P2")]
EVERYTHING = {"name", "email", "goal", "note", "private", "journal"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("firm")


@pytest.fixture(scope="module")
def house(module_database: str, folder: Path) -> Iterator[House]:
    with open_house(module_database, folder) as opened:
        yield opened


@pytest.fixture(scope="module")
def told(house: House) -> Told:
    house.let_it_be(NOON)
    return begin(house)


def luotsi(house: House, *words: object) -> Result:
    """Say it at the command line of the same machine."""
    there = {
        "DATABASE_URL": house.reception.log.dsn, "LUOTSI_MODE": "test",
        "LUOTSI_DATA_DIR": str(house.reception.settings.data_dir),
        "LUOTSI_CLOCK": NOON.isoformat(),
    }  # fmt: skip
    return CliRunner().invoke(main, ["person", *map(str, words)], env=there)


def letters(folder: Path) -> str:
    return "".join(path.read_text() for path in (folder / "mail").glob("*") if path.is_file())


def test_a_copy_for_machines_has_every_field_with_its_purpose_term_recipients_and_proof(
    house: House, told: Told, folder: Path
) -> None:
    to = folder / "copy.json"
    done = luotsi(house, "export", told.mentee, to, "--by", person_in(Role.COORDINATOR))
    assert done.exit_code == 0, done.output
    copy = json.loads(to.read_text())
    held = [one for fact in copy["facts"] for one in fact["personal"]]
    assert {told.words[what] for what in EVERYTHING} <= {one["value"] for one in held}
    assert all(one["purpose"] and one["basis"] and one["recipients"] for one in held)
    assert all(fact["proof"] for fact in copy["facts"])
    assert set(copy["purposes"]) == set(PROCESSING)
    assert copy["checkpoint"]
    assert stat.S_IMODE(to.stat().st_mode) == 0o600


def test_a_copy_to_read_says_the_same_and_asks_for_nothing_outside(
    house: House, told: Told, folder: Path
) -> None:
    to = folder / "copy.html"
    done = luotsi(house, "export", told.mentee, to, "--by", person_in(Role.ADMINISTRATOR))
    assert done.exit_code == 0, done.output
    page = to.read_text()
    assert {what for what in EVERYTHING if told.words[what] in page} == EVERYTHING
    assert "<script" not in page
    assert "http" not in page.replace(told.words["email"], "")
    house.settle()
    mine = house.signed_in(told.mentee).post("/my/data/copy", data={"kind": "html"})
    assert mine.headers["content-disposition"] == 'attachment; filename="my-data.html"'
    assert {what for what in EVERYTHING if told.words[what] in mine.text} == EVERYTHING


@pytest.mark.parametrize("role", [Role.CLIENT, Role.MENTOR, Role.FINANCE, Role.QUALITY, None])
def test_only_the_office_takes_copies_and_erases(
    house: House, told: Told, folder: Path, role: Role | None
) -> None:
    by, to = person_in(role) if role else uuid4(), folder / "other.json"
    assert luotsi(house, "export", told.mentee, to, "--by", by).exit_code == 2
    assert luotsi(house, "erase", told.mentee, "--by", by).exit_code == 2
    assert not to.exists()


def test_no_file_that_stands_there_is_written_over(house: House, told: Told, folder: Path) -> None:
    to = folder / "mine.json"
    to.write_text("mine")
    done = luotsi(house, "export", told.mentee, to, "--by", person_in(Role.COORDINATOR))
    assert done.exit_code != 0
    assert to.read_text() == "mine"


def test_erasing_takes_four_eyes_says_what_stays_and_ends_with_a_letter(
    house: House, folder: Path
) -> None:
    gone = begin(house)
    one, other = person_in(Role.COORDINATOR), person_in(Role.ADMINISTRATOR)
    early = luotsi(house, "erase", gone.mentee, "--by", other, "--confirm")
    assert early.exit_code != 0
    asked = luotsi(house, "erase", gone.mentee, "--by", one)
    assert asked.exit_code == 0, asked.output
    assert "keys would be destroyed; this stays:" in asked.output
    assert "Another person confirms" in asked.output
    assert luotsi(house, "erase", gone.mentee, "--by", one, "--confirm").exit_code != 0
    assert readable(house, gone) == EVERYTHING
    assert gone.words["email"] not in letters(folder)
    done = luotsi(house, "erase", gone.mentee, "--by", other, "--confirm")
    assert (done.exit_code, done.output.strip()) == (0, "Erased.")
    assert readable(house, gone) == set()
    (erased,) = [
        event for event in house.reception.log.events(0, 100_000)
        if isinstance(event, DataRights.SubjectErased) and event.person_id == gone.mentee
    ]  # fmt: skip
    assert len(erased.destroyed) == int(asked.output.split()[1])
    assert gone.words["email"] in letters(folder)
    again = luotsi(house, "erase", gone.mentee, "--by", one)
    assert again.exit_code != 0
