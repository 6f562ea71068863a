"""Diaries: one resource and one civil month, so that nobody is promised twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from domain.availability import Taken
from domain.events import Created, Event, Standing, event
from domain.refusals import Refused
from domain.slots import Slot

BUFFER_MINUTES: Final = 15
_DIARIES: Final = UUID("6c756f74-7369-5000-8000-000000000002")


class TimeTaken(Refused):
    """Somebody else has this time already."""


def diaries_of(resource_id: UUID, slot: Slot) -> Iterator[UUID]:
    """The diaries a slot with its buffers falls into: one, or two at the edge of a month."""
    for month in slot.widened(BUFFER_MINUTES, BUFFER_MINUTES).months:
        yield diary_of(resource_id, month)


def diary_of(resource_id: UUID, month: str) -> UUID:
    """The id of a resource's diary of a civil month such as `2026-12`."""
    return uuid5(_DIARIES, f"{resource_id}/{month}")


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

    class TimeReserved(Event):
        """A time was promised."""

        resource_id: UUID
        promise_id: UUID
        slot: Slot

    class TimeReleased(Event):
        """A time is free again."""

        resource_id: UUID
        promise_id: UUID
        slot: Slot

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.promised: dict[UUID, tuple[Slot, datetime | None]] = {}

    def hold(
        self, resource_id: UUID, promise_id: UUID, slot: Slot, until: datetime, now: datetime
    ) -> None:
        """Set a time aside until an instant (UTC). Raises TimeTaken."""
        if self.promised.get(promise_id) != (slot, until):
            self._require_free(promise_id, slot, now)
            self._held(resource_id, promise_id, slot, until)

    def reserve(self, resource_id: UUID, promise_id: UUID, slot: Slot, now: datetime) -> None:
        """Promise a time, held before or not. Raises TimeTaken."""
        if self.promised.get(promise_id) != (slot, None):
            self._require_free(promise_id, slot, now)
            self._reserved(resource_id, promise_id, slot)

    def release(self, resource_id: UUID, promise_id: UUID) -> None:
        """Let a time go; one that is not here any more changes nothing."""
        if promise_id in self.promised:
            self._released(resource_id, promise_id, self.promised[promise_id][0])

    def taken(self, now: datetime) -> Iterator[Taken]:
        """What stands at this instant; a hold past its end no longer does."""
        for slot, until in self.promised.values():
            if until is None or until > now:
                yield Taken(slot, 0, BUFFER_MINUTES)

    def _require_free(self, promise_id: UUID, slot: Slot, now: datetime) -> None:
        wide = slot.widened(0, BUFFER_MINUTES)
        for other, (held, until) in self.promised.items():
            standing = until is None or until > now
            if other != promise_id and standing and held.widened(0, BUFFER_MINUTES).overlaps(wide):
                raise TimeTaken

    @event(TimeHeld)
    def _held(self, resource_id: UUID, promise_id: UUID, slot: Slot, until: datetime) -> None:
        self.promised[promise_id] = (slot, until)

    @event(TimeReserved)
    def _reserved(self, resource_id: UUID, promise_id: UUID, slot: Slot) -> None:
        self.promised[promise_id] = (slot, None)

    @event(TimeReleased)
    def _released(self, resource_id: UUID, promise_id: UUID, slot: Slot) -> None:
        self.promised.pop(promise_id, None)
