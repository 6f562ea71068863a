"""The rhythm of an engagement: by when its meetings were to be, and how many there have been."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from application.engagements.engagement_page import EngagementPage
from application.engagements.sessions import SessionRow
from domain.engagements import SessionKind, SessionState
from domain.standing_still import Days, later_end

MET = {SessionState.HELD, SessionState.NO_SHOW}


@dataclass(frozen=True)
class Rhythm:
    """How well the plan of the meetings is followed; pauses and leaves do not count."""

    planned: int
    due: int
    met: int
    next_by: date | None

    @property
    def behind(self) -> int:
        """How many meetings should have been and have not."""
        return max(self.due - self.met, 0)


def rhythm_of(
    engagement: EngagementPage,
    sessions: Iterable[SessionRow],
    today: date,
    closed: Iterable[Days] = (),
) -> Rhythm | None:
    """Plan and facts side by side; nothing where no meetings are planned."""
    if engagement.course is None:
        return None
    days = list(planned_days(engagement, closed))
    met = sum(one.state in MET and one.kind is not SessionKind.CHEMISTRY for one in sessions)
    due = sum(day < today for day in days)
    return Rhythm(len(days), due, met, days[met] if met < len(days) else None)


def planned_days(engagement: EngagementPage, closed: Iterable[Days] = ()) -> Iterable[date]:
    """The last day of each meeting's turn, later by what stood still and by closures of ours."""
    still = [*engagement.still, *closed]
    if course := engagement.course:
        for turn in range(1, course.sessions + 1):
            day = course.starts_on + timedelta(days=turn * course.every_days)
            yield later_end(day, course.starts_on, still)
