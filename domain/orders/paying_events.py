"""What happens while a client is at the payment page."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from domain.events import Event
from domain.orders.order_words import Method, Ordered, OrderState, Text


class PaymentStarted(Event):
    """The client went to the payment page."""

    attempt: int
    method: Method
    expires_at: datetime
    held_until: datetime

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.attempt = OrderState.AWAITING_PAYMENT, self.attempt
        aggregate.expires_at, aggregate.held_until = self.expires_at, self.held_until
        aggregate.method = self.method


class CheckoutOpened(Event):
    """The payment page was opened under this reference."""

    attempt: int
    session: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.session = self.session


class PaymentDeclined(Event):
    """The means of payment was refused; why is between the client and their bank."""

    client_id: UUID
    charge: Text
    """What the payment provider calls the refused try."""
    ordered: Ordered
    held_until: datetime

    def apply(self, aggregate: Any) -> None:
        aggregate.declined |= {self.charge}
