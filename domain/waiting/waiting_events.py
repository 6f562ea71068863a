"""What happens to those who wait for a mentor's time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.events import Created, Event
from domain.slots import Slot
from domain.waiting.waiting_words import Entry, Offer


class Opened(Created):
    """A waiting list was begun."""


class Joined(Event):
    """Somebody asked to be told when a time becomes free."""

    entry_id: UUID
    mentor_id: UUID
    person_id: UUID
    service_id: UUID
    first: date
    last: date

    def apply(self, aggregate: Any) -> None:
        entry = Entry(self.person_id, self.service_id, self.first, self.last)
        aggregate.entries[self.entry_id] = entry


class AskedAgain(Event):
    """Somebody gave the address of a person who waits already; that person is told.

    Whoever gave it learns nothing of it: an address tells a stranger nothing.
    """

    entry_id: UUID
    mentor_id: UUID
    person_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.asked_again.add(self.entry_id)


class Left(Event):
    """Somebody waits no longer."""

    entry_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.entries.pop(self.entry_id, None)


class TimeOffered(Event):
    """A time that became free is kept for the first who could come."""

    offer_id: UUID
    entry_id: UUID
    mentor_id: UUID
    person_id: UUID
    service_id: UUID
    slot: Slot
    until: datetime

    def apply(self, aggregate: Any) -> None:
        offer = Offer(self.entry_id, self.service_id, self.slot, self.until)
        aggregate.offers[self.offer_id] = offer


class OfferTaken(Event):
    """A time that was kept is being ordered."""

    offer_id: UUID
    entry_id: UUID
    order_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.offers.pop(self.offer_id, None)
        aggregate.entries.pop(self.entry_id, None)


class OfferLapsed(Event):
    """A time was not taken before its deadline; it goes to the next."""

    offer_id: UUID
    entry_id: UUID
    mentor_id: UUID
    slot: Slot

    def apply(self, aggregate: Any) -> None:
        aggregate.offers.pop(self.offer_id, None)
        aggregate.passed.add((self.entry_id, self.slot.starts_at))
