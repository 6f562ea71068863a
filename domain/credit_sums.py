"""The arithmetic of credit notes: what is left of each line, and the tax that goes back.

The tax of a credit is the tax on all credited so far less what went back before. So the pieces
add up to the whole, and the full credit leaves nothing in any rate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.invoice_sums import InvoiceSums, Mode, RateSum, vat_in
from domain.money import NOTHING, Money
from domain.refusals import Refused
from domain.vat import Category


class NothingLeftToCredit(Refused):
    """The line has been credited whole, or there is no such line."""


class CreditTooLarge(Refused):
    """A credit is more than nothing and at most what is left of the line."""


@dataclass(frozen=True)
class LineLeft:
    """A line's ``base`` (net in net mode, gross in gross mode) and how much of it went back."""

    category: Category
    percent: Decimal
    base: Money
    credited: Money = NOTHING

    @property
    def left(self) -> Money:
        """What may still be credited."""
        return self.base - self.credited


@dataclass(frozen=True)
class CreditedLine:
    """What goes back of the line at ``place`` (from 0)."""

    place: int
    net: Money
    vat: Money


@dataclass(frozen=True)
class Credit:
    """What a credit note gives back, all amounts positive."""

    rates: tuple[RateSum, ...]
    lines: tuple[CreditedLine, ...]

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
        """What the buyer gets back or need not pay."""
        return self.net + self.vat


@dataclass(frozen=True)
class Creditable:
    """An issued invoice as credit notes see it: what is left of every line."""

    mode: Mode
    lines: tuple[LineLeft, ...]

    @classmethod
    def of(cls, sums: InvoiceSums) -> Creditable:
        """Begin with an invoice none of which has been credited."""
        lines = (
            LineLeft(one.line.category, one.line.percent, one.base(sums.mode)) for one in sums.lines
        )
        return cls(sums.mode, tuple(lines))

    @property
    def rates(self) -> tuple[RateSum, ...]:
        """What is left in every rate, the highest first."""
        keys = sorted({(line.percent, line.category) for line in self.lines}, reverse=True)
        return tuple(self._rate(category, percent) for percent, category in keys)

    def credit(self, amounts: Mapping[int, Money]) -> tuple[Credit, Creditable]:
        """Credit ``amounts`` by place of the line (from 0), in the terms of the mode.

        Raises NothingLeftToCredit, CreditTooLarge.
        """
        after = replace(self, lines=self._taken(amounts))
        rates = tuple(
            replace(before, net=before.net - later.net, vat=before.vat - later.vat)
            for before, later in zip(self.rates, after.rates, strict=True)
            if before != later
        )
        lines = (line for rate in rates for line in self._shared(rate, amounts))
        return Credit(rates, tuple(sorted(lines, key=lambda line: line.place))), after

    def after(self, amounts: Mapping[int, Money]) -> Creditable:
        """What is left once ``amounts`` went back; what has happened is not judged again."""
        lines = tuple(
            replace(line, credited=line.credited + amounts[at]) if at in amounts else line
            for at, line in enumerate(self.lines)
        )
        return replace(self, lines=lines)

    def credit_all(self) -> tuple[Credit, Creditable]:
        """Credit whatever is left. Raises NothingLeftToCredit."""
        return self.credit({at: line.left for at, line in enumerate(self.lines) if line.left})

    def _rate(self, category: Category, percent: Decimal) -> RateSum:
        key = category, percent
        group = [line for line in self.lines if (line.category, line.percent) == key]
        left = Money.total(line.left for line in group)
        whole = vat_in(Money.total(line.base for line in group), percent, self.mode)
        vat = whole - vat_in(Money.total(line.credited for line in group), percent, self.mode)
        return RateSum(category, percent, left if self.mode == "net" else left - vat, vat)

    def _taken(self, amounts: Mapping[int, Money]) -> tuple[LineLeft, ...]:
        if not amounts or not set(amounts) <= set(range(len(self.lines))):
            raise NothingLeftToCredit
        for at, amount in amounts.items():
            _require_left(self.lines[at], amount)
        return self.after(amounts).lines

    def _shared(self, rate: RateSum, amounts: Mapping[int, Money]) -> list[CreditedLine]:
        key = rate.category, rate.percent
        places = [a for a in amounts if (self.lines[a].category, self.lines[a].percent) == key]
        shares = rate.vat.apportion([amounts[at].cents for at in places])
        return [
            CreditedLine(at, amounts[at] if self.mode == "net" else amounts[at] - vat, vat)
            for at, vat in zip(places, shares, strict=True)
        ]


def _require_left(line: LineLeft, amount: Money) -> None:
    if not line.left:
        raise NothingLeftToCredit
    if not NOTHING < amount <= line.left:
        raise CreditTooLarge
