"""What happens to a mentor team: briefs, specialists who come and go, hand-overs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from domain.engagements.team_words import Brief, HandOver, Shared, Specialist
from domain.events import Event
from domain.privacy import Personal, Purpose

Confidential = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]


class AboutTeam(Event):
    """Something happened to the mentor team of an engagement."""

    engagement_id: UUID
    mentee_id: UUID


class BriefWritten(AboutTeam):
    """The lead wrote down what the colleagues need to know; the mentee has yet to approve."""

    lead_id: UUID
    version: int
    specialists: tuple[UUID, ...]
    shares: tuple[Shared, ...]
    words: Confidential

    def apply(self, aggregate: Any) -> None:
        aggregate.briefs[self.version] = Brief(
            self.version, self.lead_id, self.specialists, self.shares
        )


class BriefApproved(AboutTeam):
    """The mentee approved a coordination brief: who may know what."""

    lead_id: UUID
    version: int

    def apply(self, aggregate: Any) -> None:
        aggregate.briefs[self.version] = replace(aggregate.briefs[self.version], approved=True)


class BriefDeclined(AboutTeam):
    """The mentee did not approve a coordination brief."""

    lead_id: UUID
    version: int

    def apply(self, aggregate: Any) -> None:
        del aggregate.briefs[self.version]


class SpecialistJoined(AboutTeam):
    """A specialist joined the mentor team with the mentee's approval."""

    mentor_id: UUID
    version: int
    shares: tuple[Shared, ...]
    until: datetime

    def apply(self, aggregate: Any) -> None:
        known = aggregate.specialists.get(self.mentor_id)
        since = known.since if known and known.belongs_at(self.timestamp) else self.timestamp
        aggregate.specialists[self.mentor_id] = Specialist(
            self.mentor_id, since, self.until, self.shares
        )


class AccessSet(AboutTeam):
    """How long a specialist belongs to the team was set by the last session with the mentee."""

    mentor_id: UUID
    until: datetime

    def apply(self, aggregate: Any) -> None:
        known = aggregate.specialists[self.mentor_id]
        aggregate.specialists[self.mentor_id] = replace(known, until=self.until)


class SpecialistLeft(AboutTeam):
    """A specialist left the mentor team; nothing is open to them any more."""

    mentor_id: UUID

    def apply(self, aggregate: Any) -> None:
        known = aggregate.specialists[self.mentor_id]
        aggregate.specialists[self.mentor_id] = replace(known, until=self.timestamp)


class HandOverProposed(AboutTeam):
    """Another mentor is to become the mentee's own; it is listed what is passed on."""

    hand_over_id: UUID
    from_id: UUID
    to_id: UUID
    contents: tuple[Shared, ...]
    words: Confidential

    def apply(self, aggregate: Any) -> None:
        aggregate.hand_over = HandOver(self.hand_over_id, self.from_id, self.to_id, self.contents)


class HandOverApproved(AboutTeam):
    """The mentee approved the hand-over: the new mentor, and what is passed on."""

    hand_over_id: UUID
    from_id: UUID
    to_id: UUID
    contents: tuple[Shared, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.hand_over = None
        aggregate.passed_on[self.to_id] = (self.timestamp, self.contents)


class HandOverDeclined(AboutTeam):
    """The mentee did not approve the hand-over; the mentor stays."""

    hand_over_id: UUID
    from_id: UUID
    to_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.hand_over = None
