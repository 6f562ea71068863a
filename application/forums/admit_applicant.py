"""The office looks at an application: notes a tie, declines, or takes somebody in."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.forums.bills import bill_for
from application.forums.name_facilitator import require_equal
from application.forums.propose_member import require_decider
from domain.forums import Forum, Ground, Plan
from domain.forums.words import ApplicantUnknown
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True, kw_only=True)
class NoteTie(Command):
    """Note why an applicant must not sit with a member, known from elsewhere."""

    forum_id: UUID
    person_id: UUID
    ground: Ground
    other_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        forum.note_tie(self.person_id, self.ground, self.other_id)


@dataclass(frozen=True, kw_only=True)
class DeclineApplicant(Command):
    """Decline an application; whoever leads declines somebody put to the members."""

    forum_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        if require_decider(work, forum) and self.person_id not in forum.proposals:
            raise ApplicantUnknown
        forum.decline(self.person_id)


@dataclass(frozen=True, kw_only=True)
class AdmitApplicant(Command):
    """Take an applicant into a forum that recruits; an organisation may pay."""

    forum_id: UUID
    person_id: UUID
    plan: Plan = Plan.YEARLY
    organisation_id: UUID | None = None

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        today = work.now.astimezone(zone_named(HELSINKI)).date()
        require_equal(work, forum, self.person_id)
        bill = bill_for(work, self.person_id, self.organisation_id, self.plan)
        forum.admit(self.person_id, bill, today)
