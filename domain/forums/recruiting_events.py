"""What happens on the way into a forum: applied, looked at, proposed, answered, joined."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.forums.exclusions import Finding, Ground, Ties
from domain.forums.people import Applicant, Bill, Member, Proposal
from domain.privacy import Personal, Purpose

Told = Personal(Purpose.CONTACT, "person_id")


class Applied(Event):
    """Somebody applied to the forum."""

    person_id: UUID
    ties: Annotated[Ties, Told]
    profile: Annotated[str, Told]

    def apply(self, aggregate: Any) -> None:
        aggregate.applicants[self.person_id] = Applicant(self.ties, self.profile)


class TieNoted(Event):
    """The office noted by hand why somebody must not sit in the forum."""

    person_id: UUID
    ground: Ground
    other_id: UUID

    def apply(self, aggregate: Any) -> None:
        known = aggregate.applicants[self.person_id]
        noted = (*known.noted, Finding(self.ground, self.other_id))
        aggregate.applicants[self.person_id] = replace(known, noted=noted)


class ApplicationDeclined(Event):
    """An application was declined."""

    person_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.applicants.pop(self.person_id)
        aggregate.proposals.pop(self.person_id, None)


class MemberProposed(Event):
    """The members of a running forum were asked about somebody, by profile and without a name."""

    person_id: UUID
    schema = 2
    until: datetime
    members: tuple[UUID, ...]
    leader_id: UUID | None
    """The professional who decides and is told; none where members lead in turn."""

    def apply(self, aggregate: Any) -> None:
        aggregate.proposals[self.person_id] = Proposal(self.until)


class MemberAnswered(Event):
    """A member said whether a listed ground speaks against somebody proposed."""

    person_id: UUID
    member_id: UUID
    ground: Ground | None

    def apply(self, aggregate: Any) -> None:
        aggregate.proposals[self.person_id].answers[self.member_id] = self.ground


class DecisionDue(Event):
    """The members had their say about somebody proposed: whoever leads the forum decides."""

    person_id: UUID
    leader_id: UUID

    def apply(self, aggregate: Any) -> None:
        known = aggregate.proposals[self.person_id]
        aggregate.proposals[self.person_id] = replace(known, due=True)


class MemberJoined(Event):
    """Somebody became a member."""

    person_id: UUID
    ties: Annotated[Ties, Told]
    bill: Bill
    joined_on: date
    running: bool

    def apply(self, aggregate: Any) -> None:
        aggregate.applicants.pop(self.person_id, None)
        aggregate.proposals.pop(self.person_id, None)
        aggregate.members[self.person_id] = Member(
            self.ties, self.bill, self.joined_on, self.running
        )
        if self.running:
            aggregate.newcomers.append(self.joined_on)
