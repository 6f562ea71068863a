"""The numbers of the mentor pool, as dated data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.mentors.words import OnboardingStep
from domain.refusals import Refused


class NoPoolPolicy(Refused):
    """No policy of the mentor pool holds for that day."""


@dataclass(frozen=True, kw_only=True)
class PoolPolicy:
    """One version of the firm's numbers for mentors."""

    version: str
    valid_from: date
    references: int = 2
    """So many references are asked for before somebody is approved."""
    steps: tuple[OnboardingStep, ...] = tuple(OnboardingStep)
    ethics: str = "Global Code of Ethics V3"
    ethics_months: int = 36
    competence_months: int = 24
    warn_days: tuple[int, ...] = (60, 30, 14)
    """A warning goes out so many days before a validity ends."""
    grace_days: int = 60
    """Running engagements may go on for so long after it, by a reason."""
    warn_hours: int = 50
    stop_hours: int = 60
    """Planned hours a month."""
    full_time_engagements: int = 25
    part_time_engagements: int = 6
    pro_bono_hours: int = 2


FIRST_POLICY: Final = PoolPolicy(version="pool/1", valid_from=date(2025, 1, 1))
POLICIES: Final = (FIRST_POLICY,)


def pool_policy_on(day: date, policies: Iterable[PoolPolicy] = POLICIES) -> PoolPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoPoolPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoPoolPolicy
    return max(begun, key=lambda policy: policy.valid_from)


def months_later(day: date, months: int) -> date:
    """The same day so many months later; the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, 28)
