"""The words an order is spoken of in, and the reasons for which something is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from domain.cancelling_policy import Payer
from domain.languages import InThreeLanguages
from domain.money import NOTHING, Money
from domain.privacy import Public
from domain.refusals import Refused
from domain.service_kinds import ServiceKind
from domain.slots import Slot
from domain.vat import VatKind

Text = Annotated[str, Public]


class HoldExpired(Refused):
    """The time was held for a while only, and that while is over. Pick it again if it is free."""


class AlreadyExtended(Refused):
    """A hold can be extended once."""


class DetailsNotGiven(Refused):
    """Who orders is not known yet."""


class TermsNotAccepted(Refused):
    """The terms have to be accepted before paying."""

    status = 422


class OrderClosed(Refused):
    """This order is paid, cancelled or expired; nothing more can be done with it."""


class WrongAmount(Refused):
    """What was paid is not what the order costs."""


class NotPaid(Refused):
    """Nothing was paid for this order, so nothing can go back."""


class WithdrawalOver(Refused):
    """The right of withdrawal is over for this order; it can still be cancelled under its terms."""


class NothingKept(Refused):
    """Nothing was kept for this session."""


class OrderState(StrEnum):
    """Where an order is on its way."""

    HELD = "held"
    AWAITING_PAYMENT = "awaiting_payment"
    CONFIRMED = "confirmed"
    """Ordered by invoice: nothing is paid beforehand."""
    PAID = "paid"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


OPEN = frozenset({OrderState.HELD, OrderState.AWAITING_PAYMENT})


class Method(StrEnum):
    """Ways to pay on our page; the payment page offers exactly the chosen one."""

    CARD = "card"
    MOBILEPAY = "mobilepay"


@dataclass(frozen=True)
class Ordered:
    """What is ordered, at a `price` with tax; an organisation's is agreed without it, in `net`."""

    service_id: UUID
    kind: ServiceKind
    name: InThreeLanguages
    mentor_id: UUID | None
    slot: Slot | None
    price: Money
    vat: VatKind
    sessions: int = 1
    payer: Payer = Payer.CONSUMER
    net: Money | None = None
    days: tuple[date, date] | None = None
    """First and last day of what is bought, where it is not one slot of a mentor's time."""
    by_card: Money = NOTHING
    card_id: UUID | None = None
    card_minutes: int = 0
    quick_order_id: UUID | None = None
    """Quick mentoring whose price was taken off the price of this package."""

    @property
    def to_pay(self) -> Money:
        return self.price - self.by_card

    @property
    def minutes(self) -> int:
        return self.slot.minutes * self.sessions if self.slot else 0

    @property
    def shares(self) -> tuple[Money, ...]:
        """What each session costs, adding up to the price."""
        return self.price.split(self.sessions)


@dataclass(frozen=True)
class Settlement:
    """What one session cost, and what of it was kept although it was not held."""

    share: Money
    fee: Money


@dataclass(frozen=True)
class Accepted:
    """Which versions were accepted, and what the consumer expressly asked for (KSL 6 luku)."""

    terms: int
    privacy: int
    ground_rules: int
    start_early: bool
    knows_right_ends: bool


@dataclass(frozen=True)
class Buyer:
    """The organisation that pays, as it stands on its invoice."""

    name: Text
    business_id: Text
    reference: Text = ""
    order_number: Text = ""
    street: Text = ""
    postcode: Text = ""
    town: Text = ""
