"""Who waits for a mentor, and what is kept for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.slots import Slot
from domain.waiting import WaitingList


@dataclass(frozen=True)
class Kept:
    """A time kept for somebody until a deadline."""

    offer_id: UUID
    entry_id: UUID
    person_id: UUID
    service_id: UUID
    slot: Slot
    until: datetime


@dataclass(frozen=True)
class Waits:
    """Somebody's place in the queue: for which service, and on which days they could come."""

    entry_id: UUID
    service_id: UUID
    first: date
    last: date


@dataclass(frozen=True)
class WaitingPage:
    """The queue of one mentor, first come first."""

    mentor_id: UUID | None = None
    entries: tuple[Waits, ...] = ()
    offers: tuple[Kept, ...] = ()

    def place(self, entry_id: UUID) -> Waits | None:
        """Somebody's place, while they wait."""
        return next((one for one in self.entries if one.entry_id == entry_id), None)

    def kept(self, offer_id: UUID) -> Kept | None:
        """An offer that still stands."""
        return next((one for one in self.offers if one.offer_id == offer_id), None)


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, WaitingList.Event) else ()


def fold(page: WaitingPage | None, event: Event) -> WaitingPage | None:
    page = page or WaitingPage()
    match event:
        case WaitingList.Joined(mentor_id=mentor):
            waits = Waits(event.entry_id, event.service_id, event.first, event.last)
            return replace(page, mentor_id=mentor, entries=(*page.entries, waits))
        case WaitingList.Left(entry_id=entry):
            return replace(page, entries=_without(page, entry))
        case WaitingList.TimeOffered():
            kept = Kept(
                event.offer_id, event.entry_id, event.person_id, event.service_id, event.slot,
                event.until,
            )  # fmt: skip
            return replace(page, offers=(*page.offers, kept))
        case WaitingList.OfferTaken(offer_id=offer, entry_id=entry):
            return replace(page, entries=_without(page, entry), offers=_closed(page, offer))
        case WaitingList.OfferLapsed(offer_id=offer):
            return replace(page, offers=_closed(page, offer))
    return page


def _without(page: WaitingPage, entry_id: UUID) -> tuple[Waits, ...]:
    return tuple(one for one in page.entries if one.entry_id != entry_id)


def _closed(page: WaitingPage, offer_id: UUID) -> tuple[Kept, ...]:
    return tuple(one for one in page.offers if one.offer_id != offer_id)


waiting_page = View("waiting_page", WaitingPage, _key, fold, version=2)
