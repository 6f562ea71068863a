"""One thing delivered or agreed that is to be paid, and on what grounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from domain.languages import InThreeLanguages
from domain.money import NOTHING, Money
from domain.privacy import Public
from domain.vat import Service, VatKind

Text = Annotated[str, Public]


class Charge(StrEnum):
    """What is charged for."""

    SESSION = "session"
    LATE_CANCELLATION = "late_cancellation"
    NO_SHOW = "no_show"
    CONSULT = "consult"
    HOURS = "hours"
    PACKAGE = "package"
    RETAINER = "retainer"
    FORUM = "forum"
    TRAINING = "training"
    GIFT_CARD = "gift_card"
    INSTALMENT = "instalment"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """Why this is charged at this price: what was delivered, under which terms and prices."""

    engagement_id: UUID | None = None
    session_id: UUID | None = None
    agreement_id: UUID | None = None
    clause: Text = ""
    terms: Text = ""
    price_version: Text = ""
    percent: int = 100


@dataclass(frozen=True, kw_only=True)
class Billable:
    """What stands on an account until it is invoiced.

    `unit_price` is without tax for businesses and with tax for private persons. `advance` means
    that it is paid before it is delivered, so that the day of payment decides the rate of tax.
    `outside` means that it is no consideration for a service and stands on a document of its own.
    `credited_by` links to the credit note that freed it, where it is invoiced a second time.
    """

    charge: Charge
    words: InThreeLanguages
    quantity: Decimal
    unit: Text
    unit_price: Money
    supplied_from: date
    supplied_to: date
    vat: VatKind = VatKind.GENERAL
    service: Service = Service.MENTORING
    discount_percent: Decimal = Decimal(0)
    discount: Money = NOTHING
    advance: bool = False
    outside: bool = False
    order_number: Text = ""
    budget_id: UUID | None = None
    not_before: date | None = None
    grounds: Grounds = Grounds()
    credited_by: UUID | None = None

    @property
    def amount(self) -> Money:
        """Quantity times price less the discounts, in the payer's terms."""
        whole = Money.rounded(self.unit_price.euros * self.quantity)
        return whole - self.discount - whole.share(self.discount_percent / 100)

    @property
    def sheet(self) -> Sheet:
        """Which invoice it belongs on."""
        return Sheet(self.order_number, outside=self.outside)


@dataclass(frozen=True)
class Rebate:
    """What is taken off one whole invoice: percent or euros, in the payer's terms."""

    rebate_id: UUID
    percent: Decimal = Decimal(0)
    amount: Money = NOTHING

    def of(self, whole: Money) -> Money:
        """What it takes off so much; never more than all of it."""
        return min(whole, self.amount + whole.share(self.percent / 100))


@dataclass(frozen=True)
class Sheet:
    """What one invoice of a payer holds together: a purchase order; outside VAT stands alone."""

    order_number: Text = ""
    outside: bool = False
