"""Aggregates as last known to this process: no copies, for whoever works on one has it alone."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Final
from uuid import UUID

from domain.events import Aggregate

ROOM: Final = 20_000


class Cache:
    """The aggregates used last; an older version never takes the place of a newer one."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._known: OrderedDict[UUID, Aggregate] = OrderedDict()
        self._heads: OrderedDict[UUID, int] = OrderedDict()
        self._one_at_a_time = threading.Lock()

    def get(self, stream: UUID) -> Aggregate | None:
        """An aggregate as last known."""
        return self._known.get(stream)

    def keep(self, aggregate: Aggregate) -> None:
        """Know an aggregate from now on, unless it is known to have come further."""
        with self._one_at_a_time:
            if aggregate.version < self._heads.get(aggregate.id, 0):
                return
            self._came_to(aggregate.id, aggregate.version)
            self._known[aggregate.id] = aggregate
            self._known.move_to_end(aggregate.id)
            while len(self._known) > self._room:
                self._known.popitem(last=False)

    def forget(self, streams: Iterable[UUID]) -> None:
        """Forget aggregates, so that they are read anew."""
        with self._one_at_a_time:
            for stream in streams:
                self._known.pop(stream, None)

    def forget_all(self) -> None:
        """Forget every aggregate: somebody was erased, and any may hold what they said."""
        with self._one_at_a_time:
            self._known.clear()

    def recorded(self, heads: Iterable[tuple[UUID, int]]) -> None:
        """Learn how far streams have come; what is older here is forgotten."""
        with self._one_at_a_time:
            for stream, version in heads:
                self._came_to(stream, version)
                known = self._known.get(stream)
                if known is not None and known.version - len(known.pending_events) < version:
                    del self._known[stream]

    def _came_to(self, stream: UUID, version: int) -> None:
        self._heads[stream] = version
        self._heads.move_to_end(stream)
        while len(self._heads) > 2 * self._room:
            self._heads.popitem(last=False)
