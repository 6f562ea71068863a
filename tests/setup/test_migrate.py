"""The runner of migrations: each step once, in order, and history stays as it was."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from infrastructure.migrate import BadNumbering, HistoryChanged, migrate, pending


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "0001_boats.sql").write_text("CREATE TABLE boats (name text); SELECT 1;")
    (tmp_path / "0002_a_boat.sql").write_text("INSERT INTO boats VALUES ('Aino %');")
    return tmp_path


@pytest.fixture
def empty_url(database_url: str) -> str:
    with psycopg.connect(database_url, autocommit=True) as link:
        link.execute("DROP SCHEMA public CASCADE")
        link.execute("CREATE SCHEMA public")
    return database_url


def _boats(url: str) -> list[str]:
    with psycopg.connect(url) as link:
        return [name for (name,) in link.execute("SELECT name FROM boats").fetchall()]


def test_every_step_runs_once_and_in_order(empty_url: str, folder: Path) -> None:
    assert pending(empty_url, folder) == ["0001_boats", "0002_a_boat"]
    assert migrate(empty_url, folder) == ["0001_boats", "0002_a_boat"]
    assert migrate(empty_url, folder) == []
    assert pending(empty_url, folder) == []
    assert _boats(empty_url) == ["Aino %"]


def test_four_starters_at_once_run_each_step_once(empty_url: str, folder: Path) -> None:
    with ThreadPoolExecutor(4) as starters:
        done = list(starters.map(lambda _: migrate(empty_url, folder), range(4)))
    assert sorted(map(len, done)) == [0, 0, 0, 2]
    assert _boats(empty_url) == ["Aino %"]


def test_a_step_that_fails_leaves_no_trace(empty_url: str, folder: Path) -> None:
    third = folder / "0003_wrong.sql"
    third.write_text("INSERT INTO boats VALUES ('Vaara'); SELECT nonsense;")
    with pytest.raises(psycopg.errors.UndefinedColumn):
        migrate(empty_url, folder)
    assert pending(empty_url, folder) == ["0003_wrong"]
    assert _boats(empty_url) == ["Aino %"]


def test_a_step_that_ran_may_not_change(empty_url: str, folder: Path) -> None:
    migrate(empty_url, folder)
    (folder / "0002_a_boat.sql").write_text("INSERT INTO boats VALUES ('Eino');")
    with pytest.raises(HistoryChanged, match="0002_a_boat"):
        migrate(empty_url, folder)


def test_a_database_of_a_newer_version_is_refused(empty_url: str, folder: Path) -> None:
    migrate(empty_url, folder)
    (folder / "0002_a_boat.sql").unlink()
    with pytest.raises(HistoryChanged, match="0002_a_boat"):
        migrate(empty_url, folder)


@pytest.mark.parametrize("name", ["0001_again.sql", "later.sql", "0003-dash.sql", "03_short.sql"])
def test_a_number_double_or_misspelt_is_refused(empty_url: str, folder: Path, name: str) -> None:
    (folder / name).write_text("SELECT 1;")
    with pytest.raises(BadNumbering):
        migrate(empty_url, folder)


def test_a_step_that_comes_too_late_for_its_number_is_refused(empty_url: str, folder: Path) -> None:
    (folder / "0002_a_boat.sql").rename(folder / "0003_a_boat.sql")
    migrate(empty_url, folder)
    (folder / "0002_late.sql").write_text("SELECT 1;")
    with pytest.raises(BadNumbering, match="0002_late"):
        migrate(empty_url, folder)


def test_the_project_s_own_steps_are_well_numbered_and_run_once(database_url: str) -> None:
    assert migrate(database_url) == []
