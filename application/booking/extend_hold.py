"""Hold a time for ten minutes more, once."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.booking.standing_hold import hold_for
from application.firm import Command, Work
from domain.booking_policy import booking_policy_at
from domain.orders import Order


@dataclass(frozen=True, kw_only=True)
class ExtendHold(Command):
    """Ask for more time to fill in the form."""

    order_id: UUID

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        order.extend(work.now, booking_policy_at(work.now))
        hold_for(work, order)
