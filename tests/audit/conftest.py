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

from infrastructure.checkpoints import SigningKey
from infrastructure.sealer import Sealer

EVENT_TABLE = """
    create table if not exists event (
        position bigint generated always as identity, stream uuid not null,
        version integer not null, name text not null, state bytea not null,
        primary key (stream, version), unique (position))"""
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

    def write(self, stream: UUID, versions: range, name: str = "Engagement.SessionBooked") -> None:
        """Append events of a stream, their bytes derived from stream and version."""
        rows = [(stream, v, name, b"sealed " + stream.bytes + bytes([v % 256])) for v in versions]
        with self.conn.cursor() as cursor:
            cursor.executemany(
                "insert into event (stream, version, name, state) values (%s, %s, %s, %s)", rows
            )

    def seal(self) -> int:
        """One round of the sealer at noon."""
        return self.sealer.seal_once(self.conn, NOON)

    def fill(self, streams: int = 12, events: int = 6, seed: int = 7) -> list[UUID]:
        """Several streams, interleaved and sealed in several checkpoints."""
        random = Random(seed)
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
        conn.execute(EVENT_TABLE)
        yield Log(conn, database_url)
