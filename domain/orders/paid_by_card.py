"""An order a gift card pays for, wholly or in part; the rest is paid in money."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from domain.cancelling_policy import Payer
from domain.orders import order_events as happened
from domain.orders import paying_events as paying
from domain.orders.lessening import Lessened
from domain.orders.order_words import (
    OPEN,
    DetailsNotGiven,
    HoldExpired,
    OrderClosed,
    Ordered,
    OrderState,
)
from domain.refusals import Refused
from domain.service_kinds import ServiceKind
from domain.withdrawal import withdrawal_ends

MENTORING: Final = frozenset({ServiceKind.SINGLE, ServiceKind.QUICK})


class GiftCardGivenAlready(Refused):
    """A gift card pays for this order already."""


class GiftCardNotForThis(Refused):
    """A gift card pays for mentoring that a private person orders, and for nothing else."""


class PaidByCard(Lessened):
    """What a gift card does to an order."""

    language: str = "fi"
    declined: frozenset[str] = frozenset()

    def take_card(self, card_id: UUID, minutes: int, ordered: Ordered, now: datetime) -> None:
        """Let a card pay its part.

        Raises OrderClosed, HoldExpired, GiftCardGivenAlready, GiftCardNotForThis.
        """
        if self.ordered.card_id:
            raise GiftCardGivenAlready
        if self.state is not OrderState.HELD:
            raise OrderClosed
        if now >= self.held_until:
            raise HoldExpired
        if self.ordered.payer is not Payer.CONSUMER or self.ordered.kind not in MENTORING:
            raise GiftCardNotForThis
        self.record(happened.CardTaken, card_id=card_id, minutes=minutes, ordered=ordered)

    def pay_by_card(self, now: datetime) -> None:
        """Order what a card pays in full. Raises OrderClosed, HoldExpired, DetailsNotGiven."""
        card_id = self.ordered.card_id
        if card_id is None or self.ordered.to_pay:
            raise OrderClosed
        if self.payment_id == card_id:
            return
        self.require_live(now)
        if self.client_id is None:
            raise DetailsNotGiven
        self.note_paid(card_id, now)

    def note_paid(self, payment_id: UUID, paid_at: datetime) -> None:
        """Note that it is paid in full; from here a consumer's time to withdraw runs."""
        ends = withdrawal_ends(paid_at) if self.ordered.payer is Payer.CONSUMER else None
        self.record(
            happened.Paid, client_id=self.client_id, payment_id=payment_id, ordered=self.ordered,
            language=self.language, paid_at=paid_at, withdrawal_until=ends,
        )  # fmt: skip

    def note_decline(self, charge: str) -> None:
        """Note that a try to pay was refused; what is paid or let go by the client stands."""
        tried = self.state in {OrderState.AWAITING_PAYMENT, OrderState.EXPIRED}
        if tried and charge not in self.declined:
            self.record(
                paying.PaymentDeclined, client_id=self.client_id, charge=charge,
                ordered=self.ordered, held_until=self.held_until,
            )  # fmt: skip

    def require_live(self, now: datetime) -> None:
        """Raises OrderClosed, HoldExpired."""
        if self.state not in OPEN:
            raise OrderClosed
        if now >= self.held_until:
            raise HoldExpired
