"""Remind once: that nothing is booked, that a session comes near, that one is to be closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.firm import Command, Work
from application.promising import today
from domain.engagements import CourseState, Engagement, EngagementKind
from domain.engagements.nudge_events import Nudged
from domain.engagements.nudge_policy import nudge_policy_on
from domain.mentors import Mentor
from domain.office_hours import add_working_days
from domain.slots import HELSINKI, zone_named

BY_THE_WAY = {EngagementKind.SINGLE, EngagementKind.QUICK, EngagementKind.CHEMISTRY}


@dataclass(frozen=True, kw_only=True)
class NudgeIfSilent(Command):
    """Tell somebody that nothing is booked since a moment; a leave or a closed day puts it off."""

    engagement_id: UUID
    who: Nudged
    since: datetime

    def do(self, work: Work) -> None:
        engagement, day = work.get(Engagement, self.engagement_id), today(work)
        over = engagement.state is not CourseState.RUNNING or engagement.kind in BY_THE_WAY
        if over or engagement.paused_on(day) or not engagement.quiet_since(self.since):
            return
        work.under(nudge_policy_on(day).version)
        until = add_working_days(self._back_on(work, engagement, day), 0, work.days_off)
        if until > day:
            engagement.put_off(self.who, self.since, until)
        else:
            engagement.notice_silence(self.who, self.since, work.now)

    def _back_on(self, work: Work, engagement: Engagement, day: date) -> date:
        """The day the own mentor and the mentee are back, today where there was no leave."""
        mentor = work.see(Mentor, engagement.lead_id) if engagement.lead_id else None
        away = [
            one.ends_at.astimezone(zone_named(HELSINKI)).date()
            for one in (mentor.absences.values() if mentor else ())
            if one.starts_at <= work.now < one.ends_at
        ]
        return max([engagement.back_from_leave_on(day), *away])


@dataclass(frozen=True, kw_only=True)
class RemindSession(Command):
    """Remind everybody of a session so many hours before, if it still is at that time."""

    engagement_id: UUID
    session_id: UUID
    starts_at: datetime
    hours: int

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if self.starts_at > work.now:
            engagement.remind(self.session_id, self.starts_at, self.hours)


@dataclass(frozen=True, kw_only=True)
class AskRecord(Command):
    """Ask the mentor to close a session nobody has closed in time."""

    engagement_id: UUID
    session_id: UUID
    starts_at: datetime

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).ask_record(self.session_id, self.starts_at)
