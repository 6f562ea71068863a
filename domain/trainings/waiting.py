"""The waiting list: in the order people came, moved by hand only for a reason."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.trainings.ledger import Ledger
from domain.trainings.queue_events import (
    QueueAskedAgain,
    QueueJoined,
    QueueLeft,
    QueueMoved,
)
from domain.trainings.seats import Entry, Group
from domain.trainings.words import (
    AlreadyRegistered,
    AlreadyWaiting,
    EntryUnknown,
    MovedOutOfQueue,
    NotOffered,
    NotOnSale,
    OfferAnswered,
    OfferExpired,
    ReasonNeeded,
    TrainingBegan,
)


class Waiting(Ledger):
    """What may be done on the waiting list."""

    def join(self, entry_id: UUID, person_id: UUID, group: Group, now: datetime) -> None:
        """Go to the end of the list; where a seat is free it is offered at once.

        Raises NotOnSale, TrainingBegan, AlreadyRegistered, AlreadyWaiting.
        """
        if any(entry.entry_id == entry_id for entry in self.queue):
            return
        self.require_sale(now)
        if self._has_seat(person_id):
            raise AlreadyRegistered
        if self._place_of(person_id):
            raise AlreadyWaiting
        self.note(QueueJoined, entry_id=entry_id, person_id=person_id, group=group)
        self.settle(now)

    def ask_for(self, entry_id: UUID, person_id: UUID, group: Group, now: datetime) -> None:
        """Put on the list whose address somebody typed; who is known here is told once, by mail.

        Whoever typed it is not told whether they were. Raises NotOnSale, TrainingBegan.
        """
        self.require_sale(now)
        place = self._place_of(person_id)
        if place is None and not self._has_seat(person_id):
            self.join(entry_id, person_id, group, now)
        elif person_id not in self.asked_again and place != entry_id:
            self.note(QueueAskedAgain, entry_id=place, person_id=person_id)

    def leave(self, entry_id: UUID, now: datetime) -> None:
        """Leave the list or decline an offer; the next in line is asked. Raises EntryUnknown."""
        entry = self.entry(entry_id)
        self.note(QueueLeft, entry_id=entry_id, person_id=entry.person_id, called_off=False)
        self.settle(now)

    def move(self, entry_id: UUID, place: int, reason: str, now: datetime) -> None:
        """Put somebody to another place, counted from 1, behind those who have an offer.

        Raises EntryUnknown, ReasonNeeded, MovedOutOfQueue.
        """
        self.settle(now)
        if not reason.strip():
            raise ReasonNeeded
        entry = self.entry(entry_id)
        earlier = self.queue.index(entry) + 1
        target = self.queue[place - 1] if 1 <= place <= len(self.queue) else None
        if target is None or target.until or entry.until:
            raise MovedOutOfQueue
        if place != earlier:
            self.note(
                QueueMoved, entry_id=entry_id, person_id=entry.person_id, place=place,
                earlier=earlier, reason=reason.strip(),
            )  # fmt: skip

    def entry(self, entry_id: UUID) -> Entry:
        """Somebody's entry. Raises EntryUnknown, OfferExpired."""
        for entry in self.queue:
            if entry.entry_id == entry_id:
                return entry
        raise OfferExpired if entry_id in self.lapsed else EntryUnknown

    def offered(self, entry_id: UUID, now: datetime) -> Entry:
        """An entry with an offer that stands and that nobody is answering yet.

        Raises EntryUnknown, NotOffered, OfferExpired, OfferAnswered.
        """
        entry = self.entry(entry_id)
        for order_id, hold in self.holds.items():
            if hold.entry_id == entry_id and hold.until > now:
                raise OfferAnswered(order_id=str(order_id))
        if entry.until is None:
            raise NotOffered
        if entry.until <= now:
            raise OfferExpired
        return entry

    def offer_to(self, person_id: UUID, group: Group, now: datetime) -> UUID | None:
        """The entry of somebody to whom a seat of this group is on offer now."""
        for entry in self.queue:
            if entry.person_id == person_id and entry.group is group:
                return entry.entry_id if entry.until and entry.until > now else None
        return None

    def _has_seat(self, person_id: UUID) -> bool:
        return any(seat.person_id == person_id for seat in self.seats.values())

    def _place_of(self, person_id: UUID) -> UUID | None:
        places = (entry.entry_id for entry in self.queue if entry.person_id == person_id)
        return next(places, None)

    def require_sale(self, now: datetime) -> None:
        """Raises NotOnSale, TrainingBegan."""
        if not self.on_sale:
            raise NotOnSale
        self.require_not_begun(now)

    def require_not_begun(self, now: datetime) -> None:
        """Raises TrainingBegan."""
        if now >= self.starts_at:
            raise TrainingBegan
