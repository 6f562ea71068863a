"""The mentee tells of a leave, or takes it back; no word of why is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from application.promising import today
from domain.engagements import Engagement
from domain.engagements.policy import course_policy_on


@dataclass(frozen=True, kw_only=True)
class TellLeave(Command):
    """Tell the first day away and the first day back; rhythm, reminders, validity wait."""

    engagement_id: UUID
    from_on: date
    back_on: date

    def do(self, work: Work) -> None:
        policy, day = course_policy_on(today(work)), today(work)
        work.under(policy.version)
        engagement = work.get(Engagement, self.engagement_id)
        engagement.tell_leave(self.from_on, self.back_on, day, policy)


@dataclass(frozen=True, kw_only=True)
class TakeLeaveBack(Command):
    """The mentee is back, or stays after all."""

    engagement_id: UUID

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).take_leave_back()
