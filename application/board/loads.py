"""How full each mentor's week is, and how the twelve weeks ahead look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from application.engagements.engagement_list import EngagementRow
from application.engagements.sessions import SessionRow
from application.mentors.mentor_list import MentorRow
from domain.engagements import CourseState, SessionState
from domain.mentors import Bond
from domain.mentors.policy import PoolPolicy
from domain.standing_still import stands_still

WEEKS_A_MONTH = 52 / 12
FULL = 100
WARN = 85
"""Per cent of a week: full, and from where a meter warns."""


@dataclass(frozen=True)
class Load:
    """What of a mentor's week is promised, in minutes."""

    booked: int
    capacity: int

    @property
    def share(self) -> int:
        """Per cent of the week that is promised."""
        return 100 * self.booked // self.capacity if self.capacity else 100 * bool(self.booked)

    @property
    def kind(self) -> str:
        """How the meter looks: calm, hot or over."""
        return "over" if self.share > FULL else "hot" if self.share >= WARN else ""


@dataclass(frozen=True)
class Ahead:
    """One week to come: what is booked, what the rhythms of the engagements add, what there is."""

    monday: date
    booked: int
    expected: int
    capacity: int


def weekly_minutes(mentor: MentorRow, policy: PoolPolicy) -> int:
    """What a mentor gives in a week, by their own limit, their contract or the firm's."""
    standing = policy.pro_bono_hours if mentor.bond is Bond.PRO_BONO else policy.stop_hours
    said = [one for one in (mentor.own_hours, mentor.monthly_hours) if one is not None]
    return round(60 * min([*said, standing]) / WEEKS_A_MONTH)


def load_of(mentor: MentorRow, booked: Iterable[SessionRow], policy: PoolPolicy) -> Load:
    """How full one week of a mentor is."""
    gone = {SessionState.CANCELLED, SessionState.NO_SHOW}
    minutes = sum(one.minutes for one in booked if one.state not in gone)
    return Load(minutes, weekly_minutes(mentor, policy))


def forecast(
    monday: date,
    mentors: Sequence[MentorRow],
    engagements: Sequence[EngagementRow],
    sessions: Sequence[SessionRow],
    policy: PoolPolicy,
    weeks: int = 12,
) -> list[Ahead]:
    """The weeks ahead: capacity of the pool against what is booked and what will be."""
    capacity = sum(weekly_minutes(mentor, policy) for mentor in mentors)
    live = [one for one in sessions if one.state is SessionState.BOOKED]
    booked_until: dict[UUID, date] = {}
    for one in live:
        known = booked_until.get(one.engagement_id, one.slot.day)
        booked_until[one.engagement_id] = max(known, one.slot.day)
    ahead = []
    for nth in range(weeks):
        first = monday + timedelta(weeks=nth)
        last = first + timedelta(days=7)
        booked = sum(one.minutes for one in live if first <= one.slot.day < last)
        expected = sum(
            _expected(row, first, last, booked_until.get(row.engagement_id)) for row in engagements
        )
        ahead.append(Ahead(first, booked, expected, capacity))
    return ahead


def _expected(row: EngagementRow, first: date, last: date, booked_until: date | None) -> int:
    """The minutes an engagement's rhythm adds to a week in which nothing is booked yet."""
    running = row.state is CourseState.RUNNING and row.sessions_planned > 0
    over = row.last_day is not None and first > row.last_day
    if not running or over or stands_still(first, row.still):
        return 0
    if booked_until is not None and first <= booked_until:
        return 0
    return round(60 * (last - first).days / row.every_days)
