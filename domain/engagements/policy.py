"""The numbers of an engagement, as dated data: what was agreed is judged by its own version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.refusals import Refused

MONTH = timedelta(days=31)


class NoCoursePolicy(Refused):
    """No policy of engagements holds for that day."""


@dataclass(frozen=True, kw_only=True)
class CoursePolicy:
    """One version of the firm's numbers for engagements and mentor teams."""

    version: str
    valid_from: date
    lengths: tuple[int, ...] = (30, 45, 60)
    longest_with_lead: int = 90
    """A lead mentor's session may last so long."""
    chemistry_minutes: tuple[int, int] = (20, 30)
    candidates: int = 3
    """So many mentors may be met before one is chosen."""
    consult_minutes: int = 30
    """A consult is counted in units of so many minutes."""
    group_members: tuple[int, int] = (3, 8)
    group_present: int = 3
    longest_group: int = 180
    planned_sessions: int = 104
    """A plan holds at most so many meetings: two years of one a week."""
    planned_every: int = 92
    """The meetings of a plan lie at most so many days apart: one a quarter."""
    planned_years: int = 5
    """A plan begins and ends at most so many years from the day it is made."""
    freeze_weeks: int = 4
    freeze_months: int = 12
    record_working_days: int = 3
    """A session recorded later than this is marked as recorded late."""
    free_waivers: int = 1
    """So many waivers a package need no document."""
    specialists: int = 3
    access_days: int = 30
    """A specialist sees for so long after the last session with the mentee."""
    done_days: int = 15
    """What was bought ready-made is over so long after its last talk: past the days of dispute."""
    answer_working_days: int = 2
    """A mentor answers a request within so many working days; then the next is asked."""
    included_minutes: int = 30
    included_per_sessions: int = 4
    """A package holds so many minutes of consult for so many sessions."""
    supervision_days: int = 5
    """What lies outside mentoring's limits is taken to supervision within so many days."""


FIRST_POLICY = CoursePolicy(version="engagements/1", valid_from=date(2025, 1, 1))
POLICIES: tuple[CoursePolicy, ...] = (FIRST_POLICY,)


def course_policy_on(day: date, policies: Iterable[CoursePolicy] = POLICIES) -> CoursePolicy:
    """The version that holds on a day: the last to begin by then. Raises NoCoursePolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoCoursePolicy
    return max(begun, key=lambda policy: policy.valid_from)
