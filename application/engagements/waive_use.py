"""Give back what a late cancelling or a no-show used, for a reason everybody can see."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.promising import restore_minutes
from domain.engagements import Engagement, WaiverReason
from domain.engagements.policy import course_policy_on


@dataclass(frozen=True, kw_only=True)
class WaiveUse(Command):
    """Give back what a session used; one waiver a package needs no document."""

    engagement_id: UUID
    session_id: UUID
    reason: WaiverReason

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        policy = course_policy_on(engagement.session(self.session_id).slot.day)
        work.under(policy.version)
        engagement.waive(self.session_id, self.reason, policy.free_waivers)
        restore_minutes(work, engagement, self.session_id)
