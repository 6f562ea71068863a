"""Count what a running engagement takes of a mentor's month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from application.firm import Command, Work
from domain.engagements import CourseState, Engagement, EngagementKind
from domain.engagements.course_events import Course
from domain.mentors import Mentor

DAYS_A_MONTH: Final = 28
BY_THE_WAY: Final = {EngagementKind.SINGLE, EngagementKind.QUICK, EngagementKind.CHEMISTRY}
"""Bought talk by talk: they take hours when booked, not a place for months."""


@dataclass(frozen=True, kw_only=True)
class CountEngagement(Command):
    """Count an engagement in for the mentor who leads it, and out for one who no longer does."""

    engagement_id: UUID
    mentor_id: UUID | None = None

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        whose = self.mentor_id or engagement.lead_id
        mentor = work.find(Mentor, whose) if whose else None
        if mentor is None or engagement.kind in BY_THE_WAY:
            return
        running = engagement.state is CourseState.RUNNING and engagement.lead_id == mentor.id
        if running:
            mentor.take(engagement.id, minutes_a_month(engagement.course))
        else:
            mentor.release(engagement.id)


def minutes_a_month(course: Course | None) -> int:
    """What a rhythm of meetings takes of a month; one hour when nothing is planned yet."""
    return -(-course.minutes * DAYS_A_MONTH // course.every_days) if course else 60
