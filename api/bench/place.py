"""Where it is measured: a PostgreSQL of its own, durable as in earnest, a database a question."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from infrastructure.local_postgres import DURABLE, running
from infrastructure.migrate import migrate

_numbers = count(1)


class Place:
    """A server to measure on."""

    def __init__(self, dsn: str, folder: Path) -> None:
        self._dsn, self.folder = dsn, folder

    @property
    def keys(self) -> Path:
        """A folder for key files."""
        return self.folder / "keys"

    @contextmanager
    def empty(self) -> Iterator[str]:
        """The address of a fresh, empty database."""
        name = sql.Identifier(f"bench_{next(_numbers)}")
        with psycopg.connect(self._dsn, autocommit=True) as link:
            link.execute(sql.SQL("create database {}").format(name))
            yield make_conninfo(self._dsn, dbname=name.as_string().strip('"'))
            link.execute(sql.SQL("drop database {} with (force)").format(name))

    @contextmanager
    def migrated(self) -> Iterator[str]:
        """The address of a fresh database of the house."""
        with self.empty() as dsn:
            migrate(dsn)
            yield dsn


@contextmanager
def place() -> Iterator[Place]:
    """A server for the length of a block, and nothing left of it."""
    with tempfile.TemporaryDirectory(prefix="luotsi-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # where root's server user cannot enter, its data would lie elsewhere
        with running(folder, options=DURABLE) as server:
            yield Place(server.dsn, folder)
