"""The arithmetic of credit notes: what is left of each line, and the tax that goes back.

The tax of a credit is the tax on all credited so far less what went back before. So the pieces
add up to the whole, and the full credit leaves nothing in any rate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.invoice_sums import InvoiceSums, LineSum, Mode, RateSum, rate_sums, vat_in
from domain.money import NOTHING, Money
from domain.refusals import Refused


class NothingLeftToCredit(Refused):
    """The line has been credited whole, or there is no such line."""


class CreditTooLarge(Refused):
    """A credit is more than nothing and at most what is left of the line."""


@dataclass(frozen=True)
class LineLeft:
    """A line of an invoice and how much of its base has been credited."""

    sum: LineSum
    mode: Mode
    credited: Money = NOTHING

    @property
    def base(self) -> Money:
        """What the line was counted on: net in net mode, gross in gross mode."""
        return self.sum.net if self.mode == "net" else self.sum.gross

    @property
    def left(self) -> Money:
        """What may still be credited, in the terms of ``base``."""
        return self.base - self.credited


@dataclass(frozen=True)
class Credit:
    """What a credit note gives back, all amounts positive."""

    rates: tuple[RateSum, ...]
    lines: tuple[tuple[int, Money], ...]

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
        return cls(sums.mode, tuple(LineLeft(one, sums.mode) for one in sums.lines))

    @property
    def rates(self) -> tuple[RateSum, ...]:
        """What is left in every rate."""
        issued = rate_sums(line.sum for line in self.lines)
        return tuple(
            replace(rate, net=rate.net - gone.net, vat=rate.vat - gone.vat)
            for rate in issued
            for gone in (self._credited(rate),)
        )

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
        return Credit(rates, tuple(amounts.items())), after

    def credit_all(self) -> tuple[Credit, Creditable]:
        """Credit whatever is left. Raises NothingLeftToCredit."""
        rest = {at: line.left for at, line in enumerate(self.lines) if line.left}
        return self.credit(rest)

    def _taken(self, amounts: Mapping[int, Money]) -> tuple[LineLeft, ...]:
        if not amounts or not set(amounts) <= set(range(len(self.lines))):
            raise NothingLeftToCredit
        return tuple(
            _less(line, amounts[at]) if at in amounts else line
            for at, line in enumerate(self.lines)
        )

    def _credited(self, rate: RateSum) -> RateSum:
        base = Money.total(
            line.credited
            for line in self.lines
            if (line.sum.line.category, line.sum.line.percent) == (rate.category, rate.percent)
        )
        vat = vat_in(base, rate.percent, self.mode)
        return replace(rate, net=base if self.mode == "net" else base - vat, vat=vat)


def _less(line: LineLeft, amount: Money) -> LineLeft:
    if not line.left:
        raise NothingLeftToCredit
    if not NOTHING < amount <= line.left:
        raise CreditTooLarge
    return replace(line, credited=line.credited + amount)
