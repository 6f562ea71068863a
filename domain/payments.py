"""Payments: what really happened to money at the payment provider, fact by fact."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.money import Money
from domain.privacy import Public

Text = Annotated[str, Public]
_PAYMENTS: Final = UUID("6c756f74-7369-5000-8000-000000000003")


def payment_of(intent: str) -> UUID:
    """The id of the payment of a provider's payment intent."""
    return uuid5(_PAYMENTS, f"stripe:{intent}")


class Payment(Standing):
    """One payment intent at the provider, and what became of the money."""

    class Opened(Created):
        """A payment was heard of."""

    class Received(Event):
        """Money was received."""

        intent: Text
        order_id: UUID
        amount: Money

    class Unapplied(Event):
        """Money came that belongs to no open order; it is to go back."""

        intent: Text
        order_id: UUID
        amount: Money
        reason: Text

    class RefundAsked(Event):
        """A refund was decided."""

        refund_id: UUID
        intent: Text
        amount: Money
        ground: Text

    class Refunded(Event):
        """Money went back."""

        refund: Text
        amount: Money

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.intent = ""
        self.order_id: UUID | None = None
        self.received = Money(0)
        self.unapplied = False
        self.asked: dict[UUID, Money] = {}
        self.refunds: dict[str, Money] = {}

    def receive(self, intent: str, order_id: UUID, amount: Money) -> None:
        if not self.received:
            self._received(intent, order_id, amount)

    def set_aside(self, reason: str) -> None:
        """Note that the money belongs to no open order."""
        if not self.unapplied and self.order_id is not None:
            self._unapplied(self.intent, self.order_id, self.received, reason)

    def ask_refund(self, refund_id: UUID, amount: Money, ground: str) -> None:
        if refund_id not in self.asked:
            self._refund_asked(refund_id, self.intent, amount, ground)

    def refunded(self, refund: str, amount: Money) -> None:
        if refund not in self.refunds:
            self._refunded(refund, amount)

    @event(Received)
    def _received(self, intent: str, order_id: UUID, amount: Money) -> None:
        self.intent, self.order_id, self.received = intent, order_id, amount

    @event(Unapplied)
    def _unapplied(self, intent: str, order_id: UUID, amount: Money, reason: str) -> None:
        self.unapplied = True

    @event(RefundAsked)
    def _refund_asked(self, refund_id: UUID, intent: str, amount: Money, ground: str) -> None:
        self.asked[refund_id] = amount

    @event(Refunded)
    def _refunded(self, refund: str, amount: Money) -> None:
        self.refunds[refund] = amount
