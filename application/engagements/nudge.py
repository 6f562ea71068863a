"""Remind once: that nothing is booked, that a session comes near, that one is to be closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from application.firm import Command, Work
from application.promising import today
from application.standing_still import still_days_of
from domain.engagements import CourseState, Engagement, EngagementKind
from domain.engagements.nudge_events import Nudged
from domain.engagements.nudge_policy import NudgePolicy, nudge_policy_on
from domain.office_hours import add_working_days
from domain.slots import HELSINKI, zone_named
from domain.standing_still import later_end

BY_THE_WAY = {EngagementKind.SINGLE, EngagementKind.QUICK, EngagementKind.CHEMISTRY}


@dataclass(frozen=True, kw_only=True)
class NudgeIfSilent(Command):
    """Tell somebody that nothing is booked since a moment; leaves and closed days do not count."""

    engagement_id: UUID
    who: Nudged
    since: datetime

    def do(self, work: Work) -> None:
        engagement, day = work.get(Engagement, self.engagement_id), today(work)
        over = engagement.state is not CourseState.RUNNING or engagement.kind in BY_THE_WAY
        if over or self._paused_since(engagement, day) or not engagement.quiet_since(self.since):
            return
        policy = nudge_policy_on(day)
        work.under(policy.version)
        due = self._due(work, engagement, policy)
        if due > day:
            engagement.put_off(self.who, self.since, due)
        else:
            engagement.notice_silence(self.who, self.since, work.now)

    def _paused_since(self, engagement: Engagement, day: date) -> bool:
        """Whether a pause began meanwhile: clocks of their own run from its end."""
        pause = engagement.pause
        return pause is not None and pause[0] <= day and self._first < pause[1]

    def _due(self, work: Work, engagement: Engagement, policy: NudgePolicy) -> date:
        """The working day on which so many days have run without leave and mentor's absence."""
        last = self._first + timedelta(days=policy.days(self.who))
        ran = later_end(last, self._first, still_days_of(work, engagement))
        return add_working_days(max(ran, today(work)), 0, work.days_off)

    @property
    def _first(self) -> date:
        return self.since.astimezone(zone_named(HELSINKI)).date()


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
