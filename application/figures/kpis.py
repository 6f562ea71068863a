"""The firm's figures against their targets, out of the facts of the last twelve months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from application.figures.behind import YEAR, Behind, DaysOff, behind, last_months, supervised
from application.figures.facts import Facts, month_of

TARGETS: Final = {
    "held_as_booked": (90, False), "mentor_cancelled": (3, True), "surveys_answered": (60, False),
    "first_proposals": (85, False), "first_session": (100, False),
    "answered_in_time": (100, False), "actions_in_time": (100, False), "supervised": (100, False),
}  # fmt: skip
"""Every figure with its target in per cent, and whether it is to be at most that."""


@dataclass(frozen=True)
class Kpi:
    """One figure: a share in per cent, its target, and how it went month by month.

    `of` counts what the share is taken of; None where there is nothing to take a share of.
    `at_most` turns the target round.
    """

    code: str
    share: Decimal | None
    of: int
    target: Decimal
    at_most: bool
    trend: tuple[Decimal | None, ...]

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where nothing is known."""
        if self.share is None:
            return None
        return self.share <= self.target if self.at_most else self.share >= self.target


def kpis(facts: Facts, today: date, days_off: DaysOff) -> tuple[Kpi, ...]:
    """Every figure as of a day."""
    return tuple(_kpi(code, facts, today, days_off) for code in TARGETS)


def _kpi(code: str, facts: Facts, today: date, days_off: DaysOff) -> Kpi:
    cases, (target, at_most) = behind(code, facts, today, days_off), TARGETS[code]
    if code == "supervised":
        by_month = [list(supervised(facts, day, days_off)) for day in _month_ends(today)]
    else:
        by_month = [[one for one in cases if month_of(one.on) == m] for m in last_months(today)]
    trend = tuple(_share(some) for some in by_month)
    return Kpi(code, _share(cases), len(cases), Decimal(target), at_most, trend)


def _month_ends(today: date) -> list[date]:
    ends, day = [today], today
    for _ in range(YEAR - 1):
        day = day.replace(day=1) - timedelta(days=1)
        ends.insert(0, day)
    return ends


def _share(cases: list[Behind]) -> Decimal | None:
    if not cases:
        return None
    some = sum(one.counts for one in cases)
    return (Decimal(100 * some) / len(cases)).quantize(Decimal("0.1"), ROUND_HALF_UP)
