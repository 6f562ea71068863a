"""What commands ask of the log before they are done, answered in their loop and in groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import psycopg

from application.firm import Answer, Caller, TooBusy
from domain.events import Aggregate, Event
from infrastructure.store.grouped import Grouped
from infrastructure.store.keys import BY_ID, BY_PAIR, KeyRing, Pair, columns_of
from infrastructure.store.link import Link
from infrastructure.store.reading import (
    AFTER,
    ANSWER,
    COLUMNS,
    HEADS,
    OF_STREAMS,
    STANDING,
    answered,
    folded,
)
from infrastructure.store.unpacking import Parsed, event_of, parse

Loaded = dict[UUID, Aggregate | None]


class Loading:
    """Asks the log's tables by one connection. Every question raises TooBusy when it is away."""

    def __init__(self, dsn: str, ring: KeyRing) -> None:
        self.link = Link(dsn)
        self._ring = ring
        self._loads = Grouped(self._load)

    async def load(self, streams: list[UUID]) -> Loaded:
        """Aggregates folded from all that happened to them; None for one that never began."""
        return await self._loads.ask(streams)

    async def events(self, after: int, limit: int) -> list[Event]:
        """The events after a position, oldest first.

        Keys are read anew from the beginning of the log on, and after an erasure in it: what is
        made from these events never shows a text whose key is destroyed.
        """
        parsed = [parse(row) for row in await self._ask(COLUMNS + AFTER, [after, limit])]
        if after == 0 or any(one.kind.__name__ == "SubjectErased" for one in parsed):
            self._ring.forget()
        return await self._opened(parsed)

    async def heads(self, streams: Iterable[UUID]) -> dict[UUID, int]:
        """The newest version of each stream that has begun."""
        return dict(await self._ask(HEADS, [list(streams)]))

    async def standing(self, stream: UUID) -> tuple[int, int] | None:
        """The newest version of a stream and its position in the log; None if it never began."""
        ((version, position),) = await self._ask(STANDING, [stream])
        return (version, position) if version else None

    async def answer_to(self, caller: Caller) -> Answer | None:
        """The first answer to a command already kept. Raises DifferentContents."""
        return answered(await self._ask(ANSWER, [caller.command_id]), caller)

    async def learn(self, pairs: Iterable[Pair]) -> None:
        """Learn which keys these subjects have for these purposes."""
        self._ring.learn(await self._ask(BY_PAIR, columns_of(pairs)))

    async def _load(self, wanted: list[list[UUID]]) -> list[Loaded | Exception]:
        every = list({stream for streams in wanted for stream in streams})
        parsed = [parse(row) for row in await self._ask(COLUMNS + OF_STREAMS, [every])]
        by_stream: dict[UUID, list[Event]] = {stream: [] for stream in every}
        for event in await self._opened(parsed):
            by_stream[event.originator_id].append(event)
        # Two who wait for the same one hold its lock in turn, so nobody shares what is made here.
        return [{stream: folded(by_stream[stream]) for stream in streams} for streams in wanted]

    async def _opened(self, parsed: list[Parsed]) -> list[Event]:
        if unknown := self._ring.unknown(group.k for one in parsed for group in one.sealed):
            self._ring.learn(await self._ask(BY_ID, [unknown]))
        return [event_of(one, self._ring.by_id) for one in parsed]

    async def _ask(self, query: str, values: list[object]) -> list[Any]:
        try:
            return await self.link.ask(query, values)
        except psycopg.OperationalError as away:
            raise TooBusy from away
