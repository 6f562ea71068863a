"""Write a coordination brief for colleagues; the mentee approves it, or keeps them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, MaxLen, MinLen

from application.firm import Command, Work
from application.promising import today
from application.team_members import require_colleague, team_in
from domain.engagements import Engagement
from domain.engagements.course_words import NoMentorYet
from domain.engagements.policy import course_policy_on
from domain.engagements.team_words import Shared

Words = Annotated[str, MinLen(1), MaxLen(5000)]


@dataclass(frozen=True, kw_only=True)
class WriteBrief(Command):
    """Tell colleagues what they need to know, and say what else they may see."""

    engagement_id: UUID
    specialists: Annotated[tuple[UUID, ...], MinLen(1), MaxLen(3)]
    shares: tuple[Shared, ...] = ()
    words: Words

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.require_running()
        if engagement.lead_id is None:
            raise NoMentorYet
        for mentor_id in self.specialists:
            require_colleague(work, mentor_id, engagement.lead_id)
        team_in(work, engagement).write_brief(
            engagement.lead_id, self.specialists, self.shares, self.words
        )


@dataclass(frozen=True, kw_only=True)
class ApproveBrief(Command):
    """Approve a version of the brief: the colleagues it names join the team."""

    engagement_id: UUID
    version: Annotated[int, Ge(1)]

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        policy = course_policy_on(today(work))
        work.under(policy.version)
        team_in(work, engagement).approve_brief(self.version, work.now, policy)


@dataclass(frozen=True, kw_only=True)
class DeclineBrief(Command):
    """Not approve a version of the brief: nobody joins and nothing is shown."""

    engagement_id: UUID
    version: Annotated[int, Ge(1)]

    def do(self, work: Work) -> None:
        team_in(work, work.get(Engagement, self.engagement_id)).decline_brief(self.version)


@dataclass(frozen=True, kw_only=True)
class LetSpecialistGo(Command):
    """Close everything to a specialist, from the next moment on."""

    engagement_id: UUID
    mentor_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        team_in(work, engagement).let_go(self.mentor_id, work.now)
