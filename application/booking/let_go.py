"""Let an unpaid order go: by the client's own act, or because its time is over."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.booking.standing_hold import let_go_of
from application.firm import Command, Work
from domain.orders import Order


@dataclass(frozen=True, kw_only=True)
class CancelOrder(Command):
    """Cancel an order that is not paid yet."""

    order_id: UUID

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        order.cancel()
        let_go_of(work, order)


@dataclass(frozen=True, kw_only=True)
class ExpireOrder(Command):
    """Let an order go whose hold is over; one that is paid or extended stays."""

    order_id: UUID

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        if order.expire(work.now):
            let_go_of(work, order)
