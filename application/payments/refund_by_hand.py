"""Send money of an order back because the office decides so; above a limit two people do.

It goes to the card or phone it came from, with a credit note of the receipt. While the bank
contests the payment nothing is sent by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.bank.approving import entitled
from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from domain.four_eyes import FourEyesPolicy, four_eyes_on
from domain.invoicing import BOOKS, Books
from domain.money import Money
from domain.orders import HandGround, MoreThanPaid, NotPaid, Order
from domain.payments import Disputed, MoreThanReceived, Payment


@dataclass(frozen=True, kw_only=True)
class AskOrderRefund(Command):
    """Ask for money of a paid order to go back; up to the limit it goes at once."""

    order_id: UUID
    amount: Money
    why: HandGround
    refund_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        if self.refund_id in order.hand_refunds:
            return
        policy = _policy(work)
        require_returnable(work, order, self.amount)
        order.ask_hand_refund(self.refund_id, self.amount, self.why, work.by, work.now, policy)
        if not order.asked_back[self.refund_id].needs_second:
            order.give_hand_refund(self.refund_id, work.by, work.now, entitled(work), policy)


@dataclass(frozen=True, kw_only=True)
class GiveOrderRefund(Command):
    """Agree that what somebody asked for goes back; above the limit another person does."""

    order_id: UUID
    refund_id: UUID

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        policy = _policy(work)
        if asked := order.asked_back.get(self.refund_id):
            require_returnable(work, order, asked.amount)
        order.give_hand_refund(self.refund_id, work.by, work.now, entitled(work), policy)


@dataclass(frozen=True, kw_only=True)
class DeclineOrderRefund(Command):
    """Leave the money where it is."""

    order_id: UUID
    refund_id: UUID

    def do(self, work: Work) -> None:
        work.get(Order, self.order_id).decline_hand_refund(self.refund_id)


def require_returnable(work: Work, order: Order, amount: Money) -> None:
    """Raise what keeps it from going back: NotPaid, MoreThanPaid, Disputed, MoreThanReceived."""
    if order.payment_id is None:
        raise NotPaid
    if amount > order.on_receipt:
        raise MoreThanPaid
    payment = work.get(Payment, order.payment_id)
    if payment.disputed:
        raise Disputed
    if amount > payment.returnable:
        raise MoreThanReceived


def _policy(work: Work) -> FourEyesPolicy:
    day = civil_day(work.now)
    work.get(Books, BOOKS).require_open(day)
    policy = four_eyes_on(day)
    work.under(policy.version)
    return policy
