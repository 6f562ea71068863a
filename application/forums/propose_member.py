"""Somebody new for a running forum: proposed by profile, answered by members, decided."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.forums.bills import bill_for
from application.forums.name_facilitator import require_no_tie
from domain.forums import Forum, Ground, Plan
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True, kw_only=True)
class ProposeMember(Command):
    """Put an applicant to the members: they read the profile, not the name."""

    forum_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        today = work.now.astimezone(zone_named(HELSINKI)).date()
        if self.person_id in forum.applicants:
            require_no_tie(work, forum.facilitator_id, [forum.applicants[self.person_id].ties])
        forum.propose(self.person_id, work.now, today)


@dataclass(frozen=True, kw_only=True)
class AnswerProposal(Command):
    """Say as a member whether a listed ground speaks against it; none means consent."""

    forum_id: UUID
    person_id: UUID
    ground: Ground | None = None

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        forum.answer(self.person_id, work.by, self.ground, work.now)


@dataclass(frozen=True, kw_only=True)
class AcceptMember(Command):
    """Decide as the facilitator that somebody proposed joins, once members had their say."""

    forum_id: UUID
    person_id: UUID
    plan: Plan = Plan.YEARLY
    organisation_id: UUID | None = None

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        today = work.now.astimezone(zone_named(HELSINKI)).date()
        bill = bill_for(work, self.person_id, self.organisation_id, self.plan)
        forum.accept(self.person_id, bill, work.now, today)
