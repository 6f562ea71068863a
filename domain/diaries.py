"""Diaries: one resource and one civil month, so that nobody is promised twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final
from uuid import UUID, uuid5

from domain.availability import Taken
from domain.events import Created, Event, Standing, event
from domain.refusals import Refused
from domain.slots import Slot

_DIARIES: Final = UUID("6c756f74-7369-5000-8000-000000000002")


class TimeTaken(Refused):
    """Somebody else has this time already."""


@dataclass(frozen=True)
class Buffers:
    """Minutes kept free around a promise."""

    before: int = 0
    after: int = 0


NO_BUFFERS: Final = Buffers()
A_WEEK: Final = 7 * 24 * 60


def diaries_of(resource_id: UUID, slot: Slot, buffers: Buffers = NO_BUFFERS) -> Iterator[UUID]:
    """The diaries a slot with its buffers falls into: one, or two at the edge of a month."""
    for month in slot.widened(buffers.before, buffers.after).months:
        yield diary_of(resource_id, month)


def diaries_around(resource_id: UUID, slot: Slot) -> Iterator[UUID]:
    """The diaries that may hold what touches a slot, its week and its neighbours' buffers."""
    for month in slot.widened(A_WEEK, A_WEEK).months:
        yield diary_of(resource_id, month)


def diary_of(resource_id: UUID, month: str) -> UUID:
    """The id of a resource's diary of a civil month such as `2026-12`."""
    return uuid5(_DIARIES, f"{resource_id}/{month}")


@dataclass(frozen=True)
class Promise:
    """A stretch of time somebody has, for good or while they order."""

    slot: Slot
    until: datetime | None
    buffers: Buffers

    def stands(self, now: datetime) -> bool:
        """Whether it still keeps others out; a hold past its end does not."""
        return self.until is None or self.until > now

    @cached_property
    def wide(self) -> Slot:
        """The stretch with what is kept free around it."""
        return self.slot.widened(self.buffers.before, self.buffers.after)


class Diary(Standing):
    """What is promised of one mentor, mentee or room in one civil month."""

    class Opened(Created):
        """A new month was opened in a diary."""

    class TimeHeld(Event):
        """A time was set aside while somebody fills in a form or pays."""

        resource_id: UUID
        promise_id: UUID
        slot: Slot
        until: datetime
        buffers: Buffers

    class TimeReserved(Event):
        """A time was promised."""

        resource_id: UUID
        promise_id: UUID
        slot: Slot
        buffers: Buffers

    class TimeReleased(Event):
        """A time is free again."""

        resource_id: UUID
        promise_id: UUID
        slot: Slot

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.promised: dict[UUID, Promise] = {}

    def hold(
        self,
        resource_id: UUID,
        promise_id: UUID,
        slot: Slot,
        until: datetime,
        now: datetime,
        buffers: Buffers | None = None,
    ) -> None:
        """Set a time aside until an instant (UTC). Raises TimeTaken."""
        wish = Promise(slot, until, self._buffers(promise_id, buffers))
        if self.promised.get(promise_id) != wish:
            self._require_free(promise_id, wish, now)
            self._held(resource_id, promise_id, slot, until, wish.buffers)

    def reserve(
        self,
        resource_id: UUID,
        promise_id: UUID,
        slot: Slot,
        now: datetime,
        buffers: Buffers | None = None,
    ) -> None:
        """Promise a time, held before or not. Raises TimeTaken."""
        wish = Promise(slot, None, self._buffers(promise_id, buffers))
        if self.promised.get(promise_id) != wish:
            self._require_free(promise_id, wish, now)
            self._reserved(resource_id, promise_id, slot, wish.buffers)

    def release(self, resource_id: UUID, promise_id: UUID) -> None:
        """Let a time go; one that is not here any more changes nothing."""
        if promise_id in self.promised:
            self._released(resource_id, promise_id, self.promised[promise_id].slot)

    def taken(self, now: datetime, but: UUID | None = None) -> Iterator[Taken]:
        """What stands at this instant, leaving one promise out if told to."""
        for promise_id, promise in self.promised.items():
            if promise.stands(now) and promise_id != but:
                yield Taken(promise.slot, promise.buffers.before, promise.buffers.after)

    def _buffers(self, promise_id: UUID, given: Buffers | None) -> Buffers:
        known = self.promised.get(promise_id)
        return given or (known.buffers if known else NO_BUFFERS)

    def _require_free(self, promise_id: UUID, wish: Promise, now: datetime) -> None:
        for other, promise in self.promised.items():
            if other != promise_id and promise.stands(now) and promise.wide.overlaps(wish.wide):
                raise TimeTaken

    @event(TimeHeld)
    def _held(
        self, resource_id: UUID, promise_id: UUID, slot: Slot, until: datetime, buffers: Buffers
    ) -> None:
        self.promised[promise_id] = Promise(slot, until, buffers)

    @event(TimeReserved)
    def _reserved(self, resource_id: UUID, promise_id: UUID, slot: Slot, buffers: Buffers) -> None:
        self.promised[promise_id] = Promise(slot, None, buffers)

    @event(TimeReleased)
    def _released(self, resource_id: UUID, promise_id: UUID, slot: Slot) -> None:
        self.promised.pop(promise_id, None)
