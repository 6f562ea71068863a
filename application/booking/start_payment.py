"""Go to the payment page: the time stays held until a little after the page closes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.diaries import Diary, diaries_of
from domain.orders import Method, Order


@dataclass(frozen=True, kw_only=True)
class StartPayment(Command):
    """Choose how to pay and go to the payment page."""

    order_id: UUID
    method: Method

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        order.start_payment(self.method, work.now)
        ordered = order.ordered
        for diary in diaries_of(ordered.mentor_id, ordered.slot):
            work.get(Diary, diary).hold(
                ordered.mentor_id, self.order_id, ordered.slot, order.held_until, work.now
            )


@dataclass(frozen=True, kw_only=True)
class NoteCheckout(Command):
    """Note under which reference the payment page was opened."""

    order_id: UUID
    attempt: int
    session: str

    def do(self, work: Work) -> None:
        work.get(Order, self.order_id).open_checkout(self.attempt, self.session)
