"""The log on PostgreSQL: desks with locked aggregates, one append, events read back in order."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Self
from uuid import UUID

from psycopg_pool import ConnectionPool

from application.firm import Answer, Caller
from domain.events import Aggregate, Event
from infrastructure.store.cache import Cache
from infrastructure.store.clock import DatabaseClock
from infrastructure.store.desk import Machinery, PostgresDesk
from infrastructure.store.elsewhere import Elsewhere
from infrastructure.store.key_files import KeyFiles
from infrastructure.store.keys import KeyRing
from infrastructure.store.loading import Loading
from infrastructure.store.news import News
from infrastructure.store.reading import Reading, folded
from infrastructure.store.recorder import Committer
from infrastructure.store.turns import Turns


class PostgresLog:
    """Where the firm's events are kept."""

    def __init__(self, dsn: str, keys: Path, clock: datetime | None = None) -> None:
        self.dsn = dsn
        self.clock = DatabaseClock(dsn, clock)
        self.cache = Cache()
        self.news = News(dsn)
        self.committer = Committer(dsn)
        self._pool = ConnectionPool(
            dsn, min_size=1, max_size=4, timeout=5, open=True, reconnect_timeout=2
        )
        self.ring = KeyRing(self._pool, KeyFiles(keys))
        self._reading = Reading(self._pool, self.ring)
        self.loading = Loading(dsn, self.ring)
        self._machinery = Machinery(self.cache, Turns(), self.ring, self.loading, self.committer)
        Elsewhere(self.committer, self.cache, self.ring, self._reading.head()).listen(self.news)
        self.news.ticks.append(self.clock.sample)
        self.news.start()

    @classmethod
    def open(cls, dsn: str, keys: Path, clock: datetime | None = None) -> Self:
        """Open the log of a migrated database with the key files of a folder."""
        return cls(dsn, keys, clock)

    def close(self) -> None:
        """Let every connection go."""
        self.committer.link.close()
        self.loading.link.close()
        self.news.close()
        self._pool.close()

    def now(self) -> datetime:
        """The database's time (UTC)."""
        return self.clock.now()

    def proof_of(self, told: bytes) -> bytes:
        """The keyed hash of what is told, as no one without our key files can compute it."""
        return self.ring.files.fingerprint(told)

    def desk(self) -> PostgresDesk:
        """A desk for one command."""
        return PostgresDesk(self._machinery)

    async def answer_to(self, caller: Caller) -> Answer | None:
        """The first answer to a command already kept. Raises DifferentContents."""
        return await self.loading.answer_to(caller)

    async def standing(self, stream: UUID) -> tuple[int, int] | None:
        """The newest version of a stream and its position; None if it never began."""
        return await self.loading.standing(stream)

    def head(self) -> int:
        """The position of the last event."""
        return self._reading.head()

    def events(self, after: int, limit: int) -> list[Event]:
        """The events after a position, oldest first."""
        return self._reading.events(after, limit)

    def events_at(self, positions: list[int]) -> list[Event]:
        """The events at these positions, in the order of the log."""
        return self._reading.events_at(positions)

    def stream(self, stream: UUID, until: datetime | None = None) -> list[Event]:
        """Everything that happened to one aggregate, up to a recorded moment if one is given."""
        events = self._reading.stream(stream)
        return [e for e in events if until is None or e.envelope.recorded_at <= until]

    def as_of(self, stream: UUID, moment: datetime) -> Aggregate | None:
        """An aggregate as it was at a recorded moment."""
        return folded(self.stream(stream, moment))

    def find_subject(self, kind: str, text: str) -> UUID | None:
        """Who has claimed a text, such as an e-mail address."""
        return self._reading.find_subject(kind, text)
