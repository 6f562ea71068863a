"""Name the professional who leads a forum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.forums import Facilitation, Forum, Meetings, Ties, meetings_of
from domain.forums.words import (
    Excluded,
    FromTheOffice,
    LeadsIt,
    LedInTurn,
    MemberAlready,
    NotProfessional,
)
from domain.mentors import Mentor, PoolState, mentor_of
from domain.mentors.mentor import IN_THE_POOL
from domain.people import OFFICE, Person
from domain.refusals import NotFound
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True, kw_only=True)
class NameFacilitator(Command):
    """Let a mentor of the pool lead a forum that is not led by its members in turn."""

    forum_id: UUID
    facilitator_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        if self.facilitator_id in forum.members:
            raise MemberAlready
        require_professional(work, forum.facilitation, self.facilitator_id)
        ties = [member.ties for member in forum.members.values()]
        require_no_tie(work, self.facilitator_id, ties)
        forum.name_facilitator(self.facilitator_id)
        if meetings := work.find(Meetings, meetings_of(self.forum_id)):
            meetings.let_lead(self.forum_id, self.facilitator_id)
        for newcomer in tuple(forum.proposals):
            forum.call_for_decision(newcomer, self.facilitator_id, work.now)


def require_professional(work: Work, facilitation: Facilitation, person_id: UUID) -> None:
    """Whoever leads reads the space: no way into it for the office, or for who names.

    Raises LedInTurn, NotFound, NotProfessional.
    """
    if facilitation is Facilitation.ROTATING:
        raise LedInTurn
    person = work.see(Person, person_id)
    if person is None:
        raise NotFound
    mentor = work.see(Mentor, mentor_of(person_id))
    if mentor is None or mentor.state is not PoolState.ACTIVE:
        raise NotProfessional
    if person_id == work.by or person.roles & OFFICE:
        raise NotProfessional


def hears(work: Work, forum: Forum, leader_id: UUID | None) -> UUID | None:
    """Whoever leads, while they may read: not once they left the pool or act in the office."""
    if leader_id is None:
        return None
    person = work.see(Person, leader_id)
    if person and person.roles & OFFICE:
        return None
    if leader_id in forum.members:
        return leader_id
    mentor = work.see(Mentor, mentor_of(leader_id))
    return leader_id if mentor and mentor.state in IN_THE_POOL else None


def require_equal(work: Work, forum: Forum, person_id: UUID) -> None:
    """Whether somebody may sit among the members: not who leads them, nobody of the office.

    Raises LeadsIt, FromTheOffice, Excluded.
    """
    if person_id == forum.facilitator_id:
        raise LeadsIt
    person = work.see(Person, person_id)
    if person and person.roles & OFFICE:
        raise FromTheOffice
    if person_id in forum.applicants:
        require_no_tie(work, forum.facilitator_id, [forum.applicants[person_id].ties])


def require_no_tie(work: Work, leader_id: UUID | None, people: Iterable[Ties]) -> None:
    """Whether the register of interests ties whoever leads to somebody's firm. Raises Excluded."""
    mentor = work.see(Mentor, mentor_of(leader_id)) if leader_id else None
    if mentor is None:
        return
    firms = frozenset(name for ties in people for name in (ties.employer, ties.business_id))
    found = mentor.conflicts_with(firms - {""}, work.now.astimezone(zone_named(HELSINKI)).date())
    if found:
        raise Excluded(grounds=sorted(kind.value for kind in found))
