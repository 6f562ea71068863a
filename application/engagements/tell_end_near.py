"""Tell the mentee that their engagement ends soon, and what the closing asks of them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.engagements.nudge import BY_THE_WAY
from application.firm import Command, Work
from application.promising import today
from domain.engagements import CourseState, Engagement
from domain.engagements.nudge_policy import nudge_policy_on


@dataclass(frozen=True, kw_only=True)
class TellEndNear(Command):
    """Tell of the last day, as it is now; once, and not of what has ended or only takes a talk."""

    engagement_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        running = engagement.state is CourseState.RUNNING and engagement.kind not in BY_THE_WAY
        last = engagement.last_day
        if running and last and today(work) <= last:
            work.under(nudge_policy_on(today(work)).version)
            engagement.tell_end()
