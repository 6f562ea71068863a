"""Bring a database to the shape this version needs: numbered SQL files, each once, in order.

Several processes may start at once: an advisory lock lets one through at a time. A file that has
run is history; its checksum is kept, and a changed or missing one is refused.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

FOLDER = Path(__file__).parent / "migrations"
LOCK = 7_105_501
JOURNAL = """
CREATE TABLE IF NOT EXISTS schema_migrations (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
)"""


class HistoryChanged(RuntimeError):
    """A migration that has run was altered or is gone; write a new one instead."""


class BadNumbering(RuntimeError):
    """Migrations are named 0001_what_it_does.sql; no number twice, none before one that has run."""


@dataclass(frozen=True)
class Migration:
    """One step of the database's shape."""

    name: str
    sql: str

    @property
    def checksum(self) -> str:
        """What this step said when it ran (SHA-256)."""
        return hashlib.sha256(self.sql.encode()).hexdigest()


def migrations(folder: Path = FOLDER) -> list[Migration]:
    """All steps in order. Raises `BadNumbering`."""
    paths = sorted(folder.glob("*.sql"))
    for before, path in zip([None, *paths], paths, strict=False):
        named = re.fullmatch(r"[0-9]{4}_[a-z0-9_]+", path.stem)
        if not named or (before and before.name[:4] == path.name[:4]):
            raise BadNumbering(path.name)
    return [Migration(path.stem, path.read_text()) for path in paths]


def migrate(dsn: str, folder: Path = FOLDER) -> list[str]:
    """Run the steps this database lacks, each in its own transaction; gives their names.

    Raises `BadNumbering`, `HistoryChanged`, or what PostgreSQL says about a step, which then left
    no trace.
    """
    steps = migrations(folder)
    with psycopg.connect(dsn, autocommit=True) as link, _alone(link):
        if not _has_journal(link):  # who may make no table may still see that all is done
            link.execute(JOURNAL)
        done = _done(link)
        _refuse_another_history(done, steps)
        return [_apply(link, step) for step in steps if step.name not in done]


def pending(dsn: str, folder: Path = FOLDER) -> list[str]:
    """The names of the steps this database lacks; it is only read. Raises as `migrate`."""
    steps = migrations(folder)
    with psycopg.connect(dsn, autocommit=True) as link:
        done = _done(link) if _has_journal(link) else {}
    _refuse_another_history(done, steps)
    return [step.name for step in steps if step.name not in done]


@contextmanager
def _alone(link: psycopg.Connection) -> Iterator[None]:
    link.execute("SELECT pg_advisory_lock(%s)", [LOCK])
    try:
        yield
    finally:
        link.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _has_journal(link: psycopg.Connection) -> bool:
    known = link.execute("SELECT to_regclass('schema_migrations') IS NOT NULL").fetchone()
    return bool(known and known[0])


def _done(link: psycopg.Connection) -> dict[str, str]:
    return dict(link.execute("SELECT name, checksum FROM schema_migrations").fetchall())


def _refuse_another_history(done: dict[str, str], steps: list[Migration]) -> None:
    here = {step.name: step.checksum for step in steps}
    changed = sorted(name for name, checksum in done.items() if here.get(name) != checksum)
    if changed:
        msg = f"{', '.join(changed)}: not as it ran here"
        raise HistoryChanged(msg)
    late = [name for name in here if name not in done and name < max(done, default="")]
    if late:
        msg = f"{', '.join(late)}: comes before a step that has run here"
        raise BadNumbering(msg)


def _apply(link: psycopg.Connection, step: Migration) -> str:
    with link.transaction():
        link.execute(step.sql.encode())
        link.execute(
            "INSERT INTO schema_migrations (name, checksum) VALUES (%s, %s)",
            [step.name, step.checksum],
        )
    return step.name
