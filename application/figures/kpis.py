"""The firm's figures against their targets, out of the facts of the last twelve months."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from application.figures.facts import Facts, month_of
from domain.growth.supervision import Light
from domain.office_hours import working_days_between

YEAR: Final = 12
FIRST_SESSION_DAYS: Final = 10
ACTION_DAYS: Final = 60


@dataclass(frozen=True)
class Kpi:
    """One figure: a share in per cent, its target, and how it went month by month.

    `of` counts what the share is taken of; None where there is nothing to take a share of.
    `at_most` turns the target round. `look` finds the events behind it in the trail.
    """

    code: str
    share: Decimal | None
    of: int
    target: Decimal
    at_most: bool
    trend: tuple[Decimal | None, ...]
    look: str

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where nothing is known."""
        if self.share is None:
            return None
        return self.share <= self.target if self.at_most else self.share >= self.target


def kpis(facts: Facts, today: date, days_off: frozenset[date]) -> tuple[Kpi, ...]:
    """Every figure as of a day."""
    months = last_months(today)
    booked: Counter[str] = facts.held + facts.missed + facts.moved + facts.cancelled
    return (
        _by_month("held_as_booked", facts.held, booked, months, 90, "type:Session*"),
        _by_month(
            "mentor_cancelled", facts.mentors_fault, booked, months, 3, "type:SessionCancelled",
            at_most=True,
        ),
        _by_month("surveys_answered", facts.answered, facts.asked, months, 60, "type:Survey*"),
        _once("first_session", _first_sessions(facts, today, days_off), 100, "type:Agreed"),
        _once("answered_in_time", _answered(facts, today), 100, "type:QualityCase.*"),
        _once("actions_in_time", _actions(facts, today), 100, "type:QualityCase.*"),
        _once(
            "supervised", [light is Light.GREEN or light is Light.AMBER
                           for light in facts.lights.values()], 100, "type:Portfolio.*",
        ),
    )  # fmt: skip


def last_months(today: date) -> tuple[str, ...]:
    """The last twelve months, this one last."""
    first = today.replace(day=1)
    found = [month_of(first)]
    for _ in range(YEAR - 1):
        first = (first - timedelta(days=1)).replace(day=1)
        found.insert(0, month_of(first))
    return tuple(found)


def _first_sessions(facts: Facts, today: date, days_off: frozenset[date]) -> list[bool]:
    found = []
    for engagement, agreed in facts.agreed_on.items():
        held = facts.first_held_on.get(engagement)
        days = working_days_between(agreed, min(held or today, today), days_off)
        if held is not None or days > FIRST_SESSION_DAYS:
            found.append(held is not None and days <= FIRST_SESSION_DAYS)
    return found


def _answered(facts: Facts, today: date) -> list[bool]:
    return [
        facts.case_answered_on.get(case, today) <= by
        for case, by in facts.answer_by.items()
        if case in facts.case_answered_on or by < today
    ]


def _actions(facts: Facts, today: date) -> list[bool]:
    limit = timedelta(days=ACTION_DAYS)
    return [
        facts.action_verified_on.get(action, today) - agreed <= limit
        for action, agreed in facts.action_agreed_on.items()
        if action in facts.action_verified_on or today - agreed > limit
    ]


def _by_month(
    code: str, some: Counter[str], whole: Counter[str], months: tuple[str, ...], target: int,
    look: str, *, at_most: bool = False,
) -> Kpi:  # fmt: skip
    of = sum(whole[month] for month in months)
    share = _share(sum(some[month] for month in months), of)
    trend = tuple(_share(some[month], whole[month]) for month in months)
    return Kpi(code, share, of, Decimal(target), at_most, trend, look)


def _once(code: str, outcomes: list[bool], target: int, look: str) -> Kpi:
    share = _share(sum(outcomes), len(outcomes))
    return Kpi(code, share, len(outcomes), Decimal(target), at_most=False, trend=(), look=look)


def _share(some: int, of: int) -> Decimal | None:
    if not of:
        return None
    return (Decimal(100 * some) / of).quantize(Decimal("0.1"), ROUND_HALF_UP)
