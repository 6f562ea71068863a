"""What membership costs: by the year or the month, prorated, stretched by pauses, given back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from domain.money import NOTHING, Money
from domain.vat import FINNISH_VAT, VatKind

MONTHS = 12


class Plan(StrEnum):
    """How a membership is paid."""

    YEARLY = "yearly"
    MONTHLY = "monthly"


@dataclass(frozen=True)
class Period:
    """A stretch of membership that is paid at once, from its first day up to and without `until`.

    `length` counts its days as they were paid; a pause moves the end, not the price of a day.
    """

    since: date
    until: date
    amount: Money
    length: int

    def stretched(self, days: int) -> Period:
        """The same period, ending later because of a pause."""
        return Period(self.since, self.until + timedelta(days=days), self.amount, self.length)

    def unused(self, day: date) -> Money:
        """What goes back when membership ends on a day, the day itself being unused."""
        left = min((self.until - day).days, self.length)
        return self.amount.share(Decimal(left) / self.length) if left > 0 else NOTHING


def period_from(plan: Plan, fee_year: Money, day: date) -> Period:
    """The period that is due on a day: a year from it, or the rest of its month."""
    if plan is Plan.YEARLY:
        until = _a_year_after(day)
        return Period(day, until, fee_year, (until - day).days)
    first = day.replace(day=1)
    until = (first + timedelta(days=31)).replace(day=1)
    whole = fee_year.step(day.month, MONTHS)  # twelve civil months add up to the year
    days, left = (until - first).days, (until - day).days
    return Period(day, until, whole.share(Decimal(left) / days), left)


def with_vat(fee_year: Money, day: date) -> Money:
    """The yearly fee as private persons are told it."""
    rate = FINNISH_VAT.on(VatKind.GENERAL, day)
    return Money.rounded(fee_year.euros * (1 + rate.percent / Decimal(100)))


def _a_year_after(day: date) -> date:
    """The same day a year later; after 29 February it is 1 March."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
