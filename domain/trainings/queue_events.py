"""What happens on the waiting list of a training."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from domain.privacy import Public
from domain.trainings.seat_events import AboutSeats
from domain.trainings.seats import Entry, Group


class QueueJoined(AboutSeats):
    """Somebody went to the end of the waiting list."""

    entry_id: UUID
    person_id: UUID
    group: Group

    def apply(self, aggregate: Any) -> None:
        aggregate.queue.append(Entry(self.entry_id, self.person_id, self.group))


class QueueAskedAgain(AboutSeats):
    """The waiting list was asked for somebody who waits already or has a seat; they are told.

    Whoever asked learns nothing of it: an address tells a stranger nothing.
    """

    entry_id: UUID | None
    """The place they have on the list; none where they have a seat."""
    person_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.asked_again.add(self.person_id)


class QueueLeft(AboutSeats):
    """Somebody left the waiting list, or was taken off it because the training does not run."""

    entry_id: UUID
    person_id: UUID
    called_off: bool

    def apply(self, aggregate: Any) -> None:
        _take_off(aggregate, self.entry_id)


class QueueMoved(AboutSeats):
    """Somebody was moved on the waiting list by hand, for a reason."""

    entry_id: UUID
    person_id: UUID
    place: int
    earlier: int
    reason: Annotated[str, Public]

    def apply(self, aggregate: Any) -> None:
        entry = aggregate.queue.pop(self.earlier - 1)
        aggregate.queue.insert(self.place - 1, entry)


class PlaceOffered(AboutSeats):
    """A free seat was offered to the next in line, until an hour."""

    entry_id: UUID
    person_id: UUID
    until: datetime

    def apply(self, aggregate: Any) -> None:
        place = next(n for n, e in enumerate(aggregate.queue) if e.entry_id == self.entry_id)
        aggregate.queue[place] = replace(aggregate.queue[place], until=self.until)


class OfferLapsed(AboutSeats):
    """An offered seat was not taken in time; who it was offered to left the list."""

    entry_id: UUID
    person_id: UUID

    def apply(self, aggregate: Any) -> None:
        _take_off(aggregate, self.entry_id)
        aggregate.lapsed.add(self.entry_id)


def _take_off(aggregate: Any, entry_id: UUID) -> None:
    aggregate.queue = [entry for entry in aggregate.queue if entry.entry_id != entry_id]
