"""Hold a seat in a training while somebody orders it; out of an offer, if one was made."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import DERIVED, Command, Work
from domain.booking_policy import booking_policy_at
from domain.orders import Order, Ordered
from domain.service_kinds import ServiceKind
from domain.trainings import Group, Seating, Training, seating_of
from domain.vat import VatKind


@dataclass(frozen=True, kw_only=True)
class HoldSeat(Command):
    """Set a seat aside for ten minutes and open an order for it."""

    training_id: UUID
    entry_id: UUID | None = None
    """One's own entry on the waiting list, when a seat was offered to it."""
    order_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Order, self.order_id):
            return
        policy = booking_policy_at(work.now)
        work.under(policy.version)
        until = work.now + policy.hold
        training = work.get(Training, self.training_id)
        seating = work.get(Seating, seating_of(self.training_id))
        seating.hold(self.order_id, Group.PRIVATE, 1, until, work.now, self.entry_id)
        days = training.gatherings
        ordered = Ordered(
            service_id=self.training_id, kind=ServiceKind.TRAINING, mentor_id=None, slot=None,
            name=training.programme.title, price=training.prices.private, vat=VatKind.GENERAL,
            days=(days[0].day, days[-1].day),
        )  # fmt: skip
        work.add(Order(id=self.order_id, ordered=ordered, held_until=until))
