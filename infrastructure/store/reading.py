"""The log read: in its order, by stream, by command, by what was claimed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

import msgspec
from psycopg_pool import ConnectionPool

from application.firm import Answer, Caller
from domain.events import Aggregate, Event
from domain.refusals import DifferentContents
from infrastructure.store.keys import KeyRing
from infrastructure.store.mapper import from_rows

COLUMNS: Final = "select position, stream, version, name, state from event "
AFTER: Final = "where position > %s order by position limit %s"
OF_STREAMS: Final = "where stream = any(%s) order by stream, version"
ANSWER: Final = "select contents, answer::text, position from command_log where command_id = %s"
STANDING: Final = "select max(version), max(position) from event where stream = %s"
HEADS: Final = "select stream, max(version) from event where stream = any(%s) group by stream"


class Reading:
    """Questions to the log's tables from outside any loop, each with a connection of the pool."""

    def __init__(self, pool: ConnectionPool, ring: KeyRing) -> None:
        self._pool, self._ring = pool, ring

    def head(self) -> int:
        """The position of the last event, 0 when there is none."""
        rows = self._ask("select coalesce(max(position), 0) from event", [])
        return int(rows[0][0])

    def events(self, after: int, limit: int) -> list[Event]:
        """The events after a position, oldest first."""
        return self._read(AFTER, [after, limit])

    def events_at(self, positions: list[int]) -> list[Event]:
        """The events at these positions, in the order of the log."""
        return self._read("where position = any(%s) order by position", [positions])

    def stream(self, stream: UUID) -> list[Event]:
        """Everything that happened to one aggregate."""
        return self._read("where stream = %s order by version", [stream])

    def find_subject(self, kind: str, text: str) -> UUID | None:
        """Who has claimed a text."""
        hashed = self._ring.files.lookup(kind, text)
        rows = self._ask("select subject from lookup where kind = %s and hash = %s", [kind, hashed])
        return rows[0][0] if rows else None

    def _read(self, where: str, values: list[Any]) -> list[Event]:
        return from_rows(self._ask(COLUMNS + where, values), self._ring)

    def _ask(self, query: str, values: list[Any]) -> list[Any]:
        with self._pool.connection() as link, link.cursor(binary=True) as cursor:
            return cursor.execute(query, values).fetchall()


def folded(events: Iterable[Event]) -> Aggregate | None:
    """An aggregate as its events made it."""
    aggregate: Aggregate | None = None
    for event in events:
        aggregate = event.mutate(aggregate)
    return aggregate


def answered(rows: list[Any], caller: Caller) -> Answer | None:
    """The first answer, if there is one. Raises DifferentContents."""
    for contents, answer, position in rows:
        if contents != caller.contents:
            raise DifferentContents
        return answer_of(caller.command_id, answer, position, repeated=True)
    return None


def answer_of(command_id: UUID, versions: str, position: int, *, repeated: bool) -> Answer:
    """The answer to a command as it was given the first time."""
    told = {UUID(stream): version for stream, version in msgspec.json.decode(versions).items()}
    return Answer(command_id, told, position, repeated)
