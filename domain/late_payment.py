"""What a late payer owes besides the debt: interest, reminder fees, compensation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from domain.money import NOTHING, Money
from domain.refusals import Refused


class NoInterestRate(Refused):
    """No reference rate is on record for part of that time; a rate must be entered first."""


class NoFeeRule(Refused):
    """No rule on reminder fees is on record for that day."""


class Debtor(StrEnum):
    """Who owes: the law treats the two apart."""

    CONSUMER = "consumer"
    BUSINESS = "business"


@dataclass(frozen=True)
class ReferenceRate:
    """The reference rate of the Interest Act (12 §) in percent a year for one half-year."""

    since: date
    until: date
    percent: Decimal
    source: str


@dataclass(frozen=True)
class FeeRule:
    """What a reminder may cost ``debtor``, and how many days after the due date or the last one."""

    debtor: Debtor
    since: date
    until: date | None
    fee: Money
    compensation: Money
    days_late: int
    days_between: int
    source: str


@dataclass(frozen=True)
class Overdue:
    """An invoice not paid in time, and what has been charged for that so far."""

    debtor: Debtor
    due_on: date
    last_charged_on: date | None = None
    compensated: bool = False
    disputed: bool = False


# Interest Act 4 § 1 and 4 a § 1: reference rate plus seven, between businesses plus eight.
MARGIN: Final = {Debtor.CONSUMER: Decimal(7), Debtor.BUSINESS: Decimal(8)}

REFERENCE_RATES: Final = (
    ReferenceRate(date(2026, 1, 1), date(2026, 6, 30), Decimal("2.5"), "Bank of Finland, H1/2026"),
)

FEE_RULES: Final = (
    FeeRule(
        Debtor.CONSUMER, date(2013, 3, 16), None, Money(500), NOTHING, 14, 14,
        "Debt Collection Act 513/1999 10 a §",
    ),
    FeeRule(
        Debtor.BUSINESS, date(2022, 5, 1), None, Money(1200), Money(4000), 1, 10,
        "Debt Collection Act 513/1999 as amended by 299/2022",
    ),
)  # fmt: skip


def late_interest(
    debt: Money,
    due_on: date,
    paid_on: date,
    debtor: Debtor,
    rates: tuple[ReferenceRate, ...] = REFERENCE_RATES,
) -> Money:
    """Reckon interest from the day after ``due_on`` to ``paid_on``, actual days / 365.

    Each half-year bears its own rate; the sum is rounded once. Raises NoInterestRate where a
    day has no row: an old rate is never carried on.
    """
    percent_days = sum(
        ((rate.percent + MARGIN[debtor]) * days for rate, days in _spans(due_on, paid_on, rates)),
        Decimal(0),
    )
    return Money.rounded(debt.euros * percent_days / 36500)


def rate_on(day: date, rates: tuple[ReferenceRate, ...] = REFERENCE_RATES) -> ReferenceRate:
    """Give the reference rate's row of ``day``. Raises NoInterestRate."""
    rate = next((rate for rate in rates if rate.since <= day <= rate.until), None)
    if rate is None:
        raise NoInterestRate(day=day.isoformat())
    return rate


def reminder_fee(overdue: Overdue, day: date, rules: tuple[FeeRule, ...] = FEE_RULES) -> Money:
    """Tell the highest fee a reminder of ``day`` may carry; 0.00 where none may be asked.

    Raises NoFeeRule.
    """
    rule, last = _rule(overdue.debtor, day, rules), overdue.last_charged_on
    early = (day - overdue.due_on).days < rule.days_late
    again = last is not None and (day - last).days < rule.days_between
    return NOTHING if early or again or overdue.disputed or overdue.compensated else rule.fee


def standard_compensation(
    overdue: Overdue, day: date, rules: tuple[FeeRule, ...] = FEE_RULES
) -> Money:
    """Tell the standard compensation for a late invoice; never besides a reminder fee.

    Raises NoFeeRule.
    """
    rule = _rule(overdue.debtor, day, rules)
    charged = overdue.compensated or overdue.last_charged_on is not None
    return NOTHING if day <= overdue.due_on or charged or overdue.disputed else rule.compensation


def _spans(
    due_on: date, paid_on: date, rates: tuple[ReferenceRate, ...]
) -> Iterator[tuple[ReferenceRate, int]]:
    day = due_on + timedelta(days=1)
    while day <= paid_on:
        rate = rate_on(day, rates)
        last = min(rate.until, paid_on)
        yield rate, (last - day).days + 1
        day = last + timedelta(days=1)


def _rule(debtor: Debtor, day: date, rules: tuple[FeeRule, ...]) -> FeeRule:
    for rule in rules:
        if rule.debtor is debtor and rule.since <= day <= (rule.until or day):
            return rule
    raise NoFeeRule
