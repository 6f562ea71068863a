"""Open an engagement, and plan its meetings."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.promising import today
from domain.cancelling_policy import Payer
from domain.engagements import Engagement, EngagementKind, Priced
from domain.engagements.course_events import Course
from domain.engagements.policy import course_policy_on


@dataclass(frozen=True, kw_only=True)
class OpenEngagement(Command):
    """Open an engagement for a mentee or several; the lead may be named later."""

    kind: EngagementKind = EngagementKind.PROGRAMME
    mentee_id: UUID
    members: tuple[UUID, ...] = ()
    lead_id: UUID | None = None
    payer: Payer
    payer_id: UUID
    order_id: UUID | None = None
    course: Course | None = None
    priced: Priced | None = None
    engagement_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Engagement, self.engagement_id):
            return
        engagement = work.add(
            Engagement(
                id=self.engagement_id, kind=self.kind, mentee_id=self.mentee_id,
                mentor_id=self.lead_id, payer=self.payer, payer_id=self.payer_id,
                order_id=self.order_id,
            )
        )  # fmt: skip
        policy = course_policy_on(today(work))
        work.under(policy.version)
        for member in self.members:
            engagement.admit(member, policy)
        if self.priced and self.kind is EngagementKind.GROUP:
            engagement.price_by(self.priced)
        if self.course:
            engagement.plan(self.course, today(work), policy)


@dataclass(frozen=True, kw_only=True)
class PlanCourse(Command):
    """Plan the meetings of an engagement: from when to when, how many, how often."""

    engagement_id: UUID
    course: Course

    def do(self, work: Work) -> None:
        policy = course_policy_on(today(work))
        work.under(policy.version)
        work.get(Engagement, self.engagement_id).plan(self.course, today(work), policy)
