"""A small log on a real PostgreSQL, written as the store writes it and sealed by the sealer."""

from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from typing import Any
from uuid import UUID

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from psycopg import Connection

from infrastructure.checkpoint_keys import SigningKey
from infrastructure.sealer import Sealer

APPEND = """
    insert into event (position, stream, version, name, state)
    select coalesce(max(position), 0) + %s, %s, %s, %s, %s from event"""
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Log:
    """The event table under test, its key, and short ways to write into it."""

    def __init__(self, conn: Connection[Any], dsn: str) -> None:
        self.conn, self.dsn = conn, dsn
        self.key = SigningKey("audit.luotsi.example", Ed25519PrivateKey.generate())
        self.sealer = self.new_sealer()

    def new_sealer(self, **more: Any) -> Sealer:
        """A sealer that remembers nothing, as after a restart."""
        return Sealer(self.dsn, self.key, **more)

    def write(self, stream: UUID, versions: range, step: int = 1) -> None:
        """Append events of a stream, `step` positions apart, their bytes told by the version."""
        for version in versions:
            state = b"sealed " + stream.bytes + version.to_bytes(4)
            row = (step, stream, version, "Engagement.SessionBooked", state)
            self.conn.execute(APPEND, row)

    def seal(self) -> int:
        """One round of the sealer at noon."""
        return self.sealer.seal_once(self.conn, NOON)

    def fill(self, streams: int = 12, events: int = 6, seed: int = 7) -> list[UUID]:
        """Several streams, interleaved and sealed in several checkpoints."""
        random = Random(seed)  # noqa: S311  a seed makes it repeatable
        names = [UUID(int=random.getrandbits(128), version=4) for _ in range(streams)]
        for version in range(1, events + 1):
            random.shuffle(names)
            for name in names:
                self.write(name, range(version, version + 1))
            self.seal()
        return sorted(names)

    def as_administrator(self, statement: str, *values: object) -> None:
        """Change what may not be changed, as one who owns the database can."""
        with self.conn.transaction():
            self.conn.execute("set local session_replication_role = replica")
            self.conn.execute(statement.encode(), values or None)

    def notes(self) -> list[str]:
        """All signed checkpoints, the oldest first."""
        rows = self.conn.execute("select note from audit_checkpoint order by size")
        return [row[0] for row in rows.fetchall()]


@pytest.fixture
def log(database_url: str) -> Iterator[Log]:
    """An empty log in a migrated database of its own."""
    with psycopg.connect(database_url, autocommit=True) as conn:
        yield Log(conn, database_url)
