"""The waiting list itself: those who wait for one mentor, in the order in which they asked."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.events import Standing, event
from domain.slots import Slot
from domain.waiting import waiting_events as happened
from domain.waiting.waiting_words import DaysBackwards, Entry, Offer, OfferOver


class WaitingList(Standing):
    """Those who wait for one mentor, in the order in which they asked."""

    Opened = happened.Opened
    Joined = happened.Joined
    AskedAgain = happened.AskedAgain
    Left = happened.Left
    TimeOffered = happened.TimeOffered
    OfferTaken = happened.OfferTaken
    OfferLapsed = happened.OfferLapsed

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.entries: dict[UUID, Entry] = {}
        self.offers: dict[UUID, Offer] = {}
        self.passed: set[tuple[UUID, datetime]] = set()
        self.asked_again: set[UUID] = set()

    def join(self, entry_id: UUID, mentor_id: UUID, entry: Entry) -> None:
        """Wait; who waits already waits for the new days from now on. Raises DaysBackwards."""
        if entry_id in self.entries:
            return
        if entry.last < entry.first:
            raise DaysBackwards
        for earlier, other in list(self.entries.items()):
            if other.person_id == entry.person_id:
                self.record(happened.Left, entry_id=earlier)
        self.record(happened.Joined, entry_id=entry_id, mentor_id=mentor_id, **vars(entry))

    def ask_for(self, entry_id: UUID, mentor_id: UUID, entry: Entry) -> None:
        """Put on the list whose address somebody typed.

        Who waits already keeps place and days, and is told once by mail. Raises DaysBackwards.
        """
        waits = (key for key, one in self.entries.items() if one.person_id == entry.person_id)
        place = next(waits, None)
        if place is None or entry.last < entry.first:
            self.join(entry_id, mentor_id, entry)
        elif place != entry_id and place not in self.asked_again:
            self.record(
                happened.AskedAgain, entry_id=place, mentor_id=mentor_id,
                person_id=entry.person_id,
            )  # fmt: skip

    def leave(self, entry_id: UUID) -> None:
        if entry_id in self.entries:
            self.record(happened.Left, entry_id=entry_id)

    def next_for(self, slot: Slot) -> tuple[UUID, Entry] | None:
        """The first who could come, has no other offer open and has not let this very one go."""
        busy = {offer.entry_id for offer in self.offers.values()}
        for entry_id, entry in self.entries.items():
            passed = (entry_id, slot.starts_at) in self.passed
            if entry.suits(slot) and entry_id not in busy and not passed:
                return entry_id, entry
        return None

    def offer(
        self, offer_id: UUID, mentor_id: UUID, entry_id: UUID, slot: Slot, until: datetime
    ) -> None:
        entry = self.entries[entry_id]
        self.record(
            happened.TimeOffered, offer_id=offer_id, entry_id=entry_id, mentor_id=mentor_id,
            person_id=entry.person_id, service_id=entry.service_id, slot=slot, until=until,
        )  # fmt: skip

    def take(self, offer_id: UUID, order_id: UUID, now: datetime) -> Offer:
        """Take what is kept. Raises OfferOver."""
        offer = self.offers.get(offer_id)
        if offer is None or now >= offer.until:
            raise OfferOver
        self.record(
            happened.OfferTaken, offer_id=offer_id, entry_id=offer.entry_id, order_id=order_id
        )
        return offer

    def lapse(self, offer_id: UUID, mentor_id: UUID, now: datetime) -> Offer | None:
        """Let an offer go once its deadline is over."""
        offer = self.offers.get(offer_id)
        if offer is None or now < offer.until:
            return None
        self.record(
            happened.OfferLapsed, offer_id=offer_id, entry_id=offer.entry_id,
            mentor_id=mentor_id, slot=offer.slot,
        )  # fmt: skip
        return offer
