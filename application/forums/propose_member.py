"""Somebody new for a running forum: proposed by profile, answered by members, decided."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.forums.bills import bill_for
from application.forums.name_facilitator import hears, require_equal
from application.forums.plan_meeting import acts_as_member
from domain.forums import Facilitation, Forum, Ground, Meetings, Plan, meetings_of
from domain.forums.meeting_words import NotYourTurn
from domain.refusals import NotAllowed
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
        require_equal(work, forum, self.person_id)
        leader = hears(work, forum, forum.facilitator_id)
        forum.propose(self.person_id, leader, work.now, today)


@dataclass(frozen=True, kw_only=True)
class AnswerProposal(Command):
    """Say as a member whether a listed ground speaks against it; none means consent."""

    forum_id: UUID
    person_id: UUID
    ground: Ground | None = None

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        forum.answer(self.person_id, work.by, self.ground, work.now)
        call_for_decision(work, forum, self.person_id)


@dataclass(frozen=True, kw_only=True)
class CallForDecision(Command):
    """The members' time is over: say to whoever leads the forum that it is theirs to decide."""

    forum_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        call_for_decision(work, work.get(Forum, self.forum_id), self.person_id)


@dataclass(frozen=True, kw_only=True)
class AcceptMember(Command):
    """Decide as the facilitator that somebody proposed joins, once members had their say.

    Whoever leads takes in who pays themselves; that an organisation pays, the office enters.
    """

    forum_id: UUID
    person_id: UUID
    plan: Plan = Plan.YEARLY
    organisation_id: UUID | None = None

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        if require_decider(work, forum) and self.organisation_id:
            raise NotAllowed
        today = work.now.astimezone(zone_named(HELSINKI)).date()
        require_equal(work, forum, self.person_id)
        bill = bill_for(work, self.person_id, self.organisation_id, self.plan)
        forum.accept(self.person_id, bill, work.now, today)


def call_for_decision(work: Work, forum: Forum, person_id: UUID) -> None:
    """Say it to whoever leads the forum, once the members have had their say."""
    if leader := hears(work, forum, _leader(work, forum)):
        forum.call_for_decision(person_id, leader, work.now)


def _leader(work: Work, forum: Forum) -> UUID | None:
    """The professional, or the member who leads just now; nobody where no member is left."""
    if forum.facilitation is Facilitation.PROFESSIONAL:
        return forum.facilitator_id
    members, meetings = tuple(forum.members), work.see(Meetings, meetings_of(forum.id))
    if not members:
        return None
    return meetings.leader_now(members) if meetings else members[0]


def require_decider(work: Work, forum: Forum) -> bool:
    """Whether whoever decides about newcomers leads the forum. Raises NotYourTurn."""
    if acts_as_member(work, forum):
        if forum.facilitation is Facilitation.PROFESSIONAL or _leader(work, forum) != work.by:
            raise NotYourTurn
        return True
    return work.by == forum.facilitator_id
