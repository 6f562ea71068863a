"""Seats set aside while somebody orders them: held, held longer, claimed, let go."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.trainings import seat_events
from domain.trainings.seats import Group, Hold
from domain.trainings.waiting import Waiting
from domain.trainings.words import (
    AlreadyRegistered,
    HoldOver,
    OfferIsPersonal,
    OfferOtherwise,
    TrainingFull,
)


class Holding(Waiting):
    """What may be done with seats before they are bought."""

    def hold(
        self, order_id: UUID, group: Group, count: int, until: datetime, now: datetime,
        entry_id: UUID | None = None,
    ) -> None:  # fmt: skip
        """Set seats aside until an instant (UTC), out of an offer if one is named.

        What was promised is kept until its hour, also when registration is closed meanwhile.
        Raises NotOnSale, TrainingBegan, TrainingFull, OfferOtherwise, and what `offered` raises.
        """
        if entry_id is None:
            self.require_sale(now)
        elif self.offered(entry_id, now).group is not group:
            raise OfferOtherwise
        self.require_not_begun(now)
        self.settle(now)
        room = self.room(group, now) + (entry_id is not None)
        if room < count:
            raise TrainingFull(left=room)
        self.note(
            seat_events.SeatsHeld, order_id=order_id, group=group, count=count, until=until,
            entry_id=entry_id,
        )  # fmt: skip

    def hold_longer(self, order_id: UUID, until: datetime, now: datetime) -> None:
        """Keep seats aside until a later instant. Raises HoldOver."""
        hold = self._held(order_id, now)
        if hold.until != until:
            self.note(
                seat_events.SeatsHeld, order_id=order_id, group=hold.group, count=hold.count,
                until=until, entry_id=hold.entry_id,
            )  # fmt: skip

    def claim(self, order_id: UUID, person_id: UUID, now: datetime) -> None:
        """Say who the seat held is for. Raises HoldOver, AlreadyRegistered, OfferIsPersonal."""
        hold = self._held_for(order_id, person_id, now)
        self.require_newcomer(person_id, now, but=order_id)
        if hold.person_id != person_id:
            self.note(seat_events.HoldClaimed, order_id=order_id, person_id=person_id)

    def claim_for(self, order_id: UUID, person_id: UUID, now: datetime) -> None:
        """Say whose address was typed for the seat held; who comes already names it later.

        Whoever typed it is not told whether they do. Raises HoldOver, OfferIsPersonal.
        """
        self._held_for(order_id, person_id, now)
        if person_id not in self.coming(now, but=order_id):
            self.claim(order_id, person_id, now)

    def release(self, order_id: UUID, now: datetime) -> None:
        """Let seats held go; one that is not held any more changes nothing."""
        if order_id in self.holds:
            self.note(seat_events.HoldReleased, order_id=order_id)
        self.settle(now)

    def _held(self, order_id: UUID, now: datetime) -> Hold:
        hold = self.holds.get(order_id)
        if hold is None or hold.until <= now:
            raise HoldOver
        return hold

    def _held_for(self, order_id: UUID, person_id: UUID, now: datetime) -> Hold:
        hold = self._held(order_id, now)
        if hold.entry_id and self.entry(hold.entry_id).person_id != person_id:
            raise OfferIsPersonal
        return hold

    def require_newcomer(self, person_id: UUID, now: datetime, but: UUID | None = None) -> None:
        if person_id in self.coming(now, but):
            raise AlreadyRegistered

    def coming(self, now: datetime, but: UUID | None = None) -> set[UUID | None]:
        """Who has a seat or is ordering one, in another order than this."""
        held = (h for order, h in self.holds.items() if order != but and h.until > now)
        taken = (seat.person_id for seat in self.seats.values())
        return {*taken, *(hold.person_id for hold in held)} - {None}
