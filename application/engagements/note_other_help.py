"""Note that other help than mentoring is needed: no word of why, and a day for supervision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from application.firm import Command, Work
from application.promising import today
from domain.engagements import Engagement
from domain.engagements.policy import course_policy_on


@dataclass(frozen=True, kw_only=True)
class NoteOtherHelp(Command):
    """Note that the services were shown; the mentor takes it to supervision within five days."""

    engagement_id: UUID

    def do(self, work: Work) -> None:
        policy = course_policy_on(today(work))
        work.under(policy.version)
        by = today(work) + timedelta(days=policy.supervision_days)
        work.get(Engagement, self.engagement_id).note_other_help(by)
