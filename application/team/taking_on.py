"""Whether a mentor may become a mentee's own: asked when one is chosen and at every hand-over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from application.firm import Work
from application.mentors.count_engagement import minutes_a_month
from domain.clients import Organisation
from domain.engagements import Engagement
from domain.intake import Application
from domain.matching import Matching, matching_of
from domain.mentors import Mentor, pool_policy_on
from domain.people import Person
from domain.refusals import Refused


class MentorTied(Refused):
    """The mentor has a tie to the mentee, the employer or who pays. Choose another mentor."""


def require_able(work: Work, engagement: Engagement, mentor_id: UUID) -> None:
    """In the pool, with valid papers, with room for it, and not tied to anybody it concerns.

    Raises NotFound, MentorAway, ValidityEnded, MentorFull, MentorTied.
    """
    mentor = work.get(Mentor, mentor_id)
    policy = pool_policy_on(work.today)
    work.under(policy.version)
    mentor.require_taking(minutes_a_month(engagement.course), policy, work.today)
    matching = work.see(Matching, matching_of(engagement.id))
    applied = matching.application_id if matching else None
    parties = parties_of(work, engagement, work.see(Application, applied) if applied else None)
    if mentor.conflicts_with(parties, work.today):
        raise MentorTied


def parties_of(
    work: Work, engagement: Engagement, application: Application | None
) -> frozenset[str]:
    """Whoever a mentor must not be tied to: the mentee, their employer, who pays and orders."""
    found = {application.employer} if application else set()
    people = {*engagement.everybody, engagement.payer_id}
    payer = work.see(Organisation, engagement.payer_id)
    if isinstance(payer, Organisation):
        found |= {payer.name, payer.business_id}
        people = people - {payer.id} | set(payer.contacts)
    return frozenset({*found, *_names(work, people)} - {""})


def _names(work: Work, people: Iterable[UUID]) -> Iterator[str]:
    for one in people:
        person = work.see(Person, one)
        if isinstance(person, Person):
            yield person.name
