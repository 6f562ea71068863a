"""Aggregates as last known to this process: no copies, for whoever works on one holds its lock."""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Final
from uuid import UUID
from weakref import WeakValueDictionary

from domain.events import Aggregate

ROOM: Final = 20_000


class Cache:
    """The aggregates used last; an older version never takes the place of what others recorded."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._known: OrderedDict[UUID, Aggregate] = OrderedDict()
        self._elsewhere: OrderedDict[UUID, int] = OrderedDict()
        self._locks: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()
        self._one_at_a_time = threading.Lock()

    def lock(self, stream: UUID) -> asyncio.Lock:
        """The lock of one aggregate; held from fetching it until its outcome is known."""
        lock = self._locks.get(stream)
        if lock is None:
            lock = self._locks[stream] = asyncio.Lock()
        return lock

    def get(self, stream: UUID) -> Aggregate | None:
        """An aggregate as last known."""
        return self._known.get(stream)

    def keep(self, aggregate: Aggregate) -> None:
        """Know an aggregate from now on, unless others are known to have recorded on it since."""
        with self._one_at_a_time:
            if aggregate.version < self._elsewhere.get(aggregate.id, 0):
                return
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
                self._elsewhere[stream] = version
                self._elsewhere.move_to_end(stream)
                known = self._known.get(stream)
                if known is not None and known.version - len(known.pending_events) < version:
                    del self._known[stream]
            while len(self._elsewhere) > 2 * self._room:
                self._elsewhere.popitem(last=False)
