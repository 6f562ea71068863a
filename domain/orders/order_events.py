"""What happens to an order, from a time chosen to money paid or the time let go."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from domain.events import Created, Event
from domain.orders.order_words import Accepted, Buyer, Ordered, OrderState, Text
from domain.privacy import Personal, Purpose


class TimeChosen(Created):
    """Somebody chose a time, and it is held while they order."""

    ordered: Ordered
    held_until: datetime


class HoldExtended(Event):
    """The hold was made longer."""

    held_until: datetime

    def apply(self, aggregate: Any) -> None:
        aggregate.held_until = self.held_until
        aggregate.extensions += 1


class DetailsGiven(Event):
    """The client said who they are and what the talk is about, and accepted the texts."""

    client_id: UUID
    name: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
    email: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
    employer: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
    theme: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
    engagement_id: UUID
    wish: Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]
    buyer: Annotated[Buyer | None, Personal(Purpose.CONTACT, "client_id")]
    accepted: Accepted
    language: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.client_id, aggregate.language = self.client_id, self.language
        aggregate.buyer, aggregate.accepted = self.buyer, self.accepted


class PriceLessened(Event):
    """A coupon lessened the price before anybody went to pay."""

    code: Text
    use_id: UUID
    ordered: Ordered

    def apply(self, aggregate: Any) -> None:
        aggregate.ordered, aggregate.coupon = self.ordered, self.code


class CardTaken(Event):
    """A gift card pays for the order, or for a part of it."""

    card_id: UUID
    minutes: int
    ordered: Ordered

    def apply(self, aggregate: Any) -> None:
        aggregate.ordered = self.ordered


class Confirmed(Event):
    """An organisation ordered by invoice; it is charged when each talk is behind."""

    client_id: UUID
    payer_id: UUID
    ordered: Ordered
    language: Text
    session: Text
    """The payment page that was opened before, and is to be closed."""

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.payer_id = OrderState.CONFIRMED, self.payer_id
        aggregate.confirmed_at = self.timestamp


class Paid(Event):
    """The order was paid in full."""

    client_id: UUID
    payment_id: UUID
    ordered: Ordered
    language: Text
    paid_at: datetime
    withdrawal_until: datetime | None
    """The last instant of a consumer's right to withdraw."""

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.payment_id = OrderState.PAID, self.payment_id
        aggregate.paid_at, aggregate.withdrawal_until = self.paid_at, self.withdrawal_until


class Expired(Event):
    """The order was not paid in time; the time held for it is free."""

    ordered: Ordered
    session: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.state = OrderState.EXPIRED


class Cancelled(Event):
    """The order was cancelled before it was paid."""

    ordered: Ordered
    session: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.state = OrderState.CANCELLED
