"""The parts an invoice's arithmetic works on: lines sold and the amounts they come to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from domain.money import NOTHING, Money
from domain.vat import Category

Mode = Literal["net", "gross"]


@dataclass(frozen=True)
class Line:
    """One thing sold; ``unit_price`` is without tax in net mode and with tax in gross mode.

    ``discount_percent`` or ``discount`` is taken off the line; 10 means ten percent.
    """

    unit_price: Money
    percent: Decimal
    quantity: Decimal = Decimal(1)
    category: Category = Category.STANDARD
    discount_percent: Decimal = Decimal(0)
    discount: Money = NOTHING

    @property
    def before_discount(self) -> Money:
        """Quantity times price, rounded once."""
        return Money.rounded(self.unit_price.euros * self.quantity)

    @property
    def reduction(self) -> Money:
        """What the line's own discount takes off."""
        return self.discount + self.before_discount.share(self.discount_percent / 100)


@dataclass(frozen=True)
class LineSum:
    """A line's amounts: ``amount`` after its own discount, ``part`` of the invoice's discount."""

    line: Line
    amount: Money
    part: Money
    net: Money
    vat: Money

    @property
    def gross(self) -> Money:
        """Net and tax together."""
        return self.net + self.vat

    def base(self, mode: Mode) -> Money:
        """What the line is counted on: net in net mode, gross in gross mode."""
        return self.net if mode == "net" else self.gross


@dataclass(frozen=True)
class RateSum:
    """All that bears one category and rate (in percent) together."""

    category: Category
    percent: Decimal
    net: Money
    vat: Money

    @property
    def gross(self) -> Money:
        """Net and tax together."""
        return self.net + self.vat


@dataclass(frozen=True)
class InvoiceSums:
    """Everything that adds up on an invoice."""

    mode: Mode
    lines: tuple[LineSum, ...]
    rates: tuple[RateSum, ...]

    @property
    def net(self) -> Money:
        """All without tax."""
        return Money.total(rate.net for rate in self.rates)

    @property
    def vat(self) -> Money:
        """All tax."""
        return Money.total(rate.vat for rate in self.rates)

    @property
    def gross(self) -> Money:
        """What is to be paid."""
        return self.net + self.vat
