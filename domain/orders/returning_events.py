"""How money of a paid order goes back: for a session, for what was kept, for the whole contract."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from domain.cancelling_outcome import Why
from domain.events import Event
from domain.money import NOTHING, Money
from domain.orders.order_words import OrderState, Settlement, Text
from domain.privacy import Personal, Purpose


class MoneyReturned(Event):
    """Money of the order goes back to the client; what a gift card paid goes onto it first."""

    schema = 2
    refund_id: UUID
    client_id: UUID
    payment_id: UUID
    amount: Money
    to_card: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.returned += self.amount + self.to_card
        aggregate.to_card += self.to_card
        if aggregate.returned == aggregate.ordered.price:
            aggregate.state = OrderState.REFUNDED
        self.note(aggregate)

    def note(self, aggregate: Any) -> None:
        """What else is so once this has happened."""


class SessionSettled(MoneyReturned):
    """A session of the order will not be held; what the terms do not keep goes back."""

    session_id: UUID
    share: Money
    fee: Money
    fee_by_card: Money
    percent: int
    why: Why
    terms: Text

    def note(self, aggregate: Any) -> None:
        aggregate.settled[self.session_id] = Settlement(self.share, self.fee)
        aggregate.credited += self.amount + self.fee - self.fee_by_card


class FeeReturned(MoneyReturned):
    """What was kept for a session goes back, too."""

    session_id: UUID
    why: Text

    def note(self, aggregate: Any) -> None:
        share = aggregate.settled[self.session_id].share
        aggregate.settled[self.session_id] = Settlement(share, NOTHING)


class Withdrawn(MoneyReturned):
    """The consumer withdrew from the contract; what was not performed goes back."""

    performed: Money
    stated_by: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
    confirm_to: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
    language: Text

    def note(self, aggregate: Any) -> None:
        aggregate.withdrawn = True
        aggregate.credited += self.amount
