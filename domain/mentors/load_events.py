"""How much of a mentor's time there is, and what is taken of it; and the register of ties."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.mentors.interests import Interest
from domain.mentors.words import Bond, TieKind
from domain.privacy import Personal, Purpose

Own = Annotated[str, Personal(Purpose.CONTACT, "person_id")]


class FootingSet(Event):
    """It was set how a mentor is bound to the firm, and how much time that leaves."""

    bond: Bond
    full_time: bool
    monthly_hours: int | None

    def apply(self, aggregate: Any) -> None:
        aggregate.bond, aggregate.full_time = self.bond, self.full_time
        aggregate.monthly_hours = self.monthly_hours


class LimitsLowered(Event):
    """A mentor set own limits below the firm's."""

    monthly_hours: int | None
    engagements: int | None

    def apply(self, aggregate: Any) -> None:
        aggregate.own_hours, aggregate.own_engagements = self.monthly_hours, self.engagements


class EngagementTaken(Event):
    """A running engagement takes so much of a mentor's month."""

    engagement_id: UUID
    minutes_a_month: int
    engagements: int
    planned_minutes: int

    def apply(self, aggregate: Any) -> None:
        aggregate.taken[self.engagement_id] = self.minutes_a_month


class EngagementReleased(Event):
    """An engagement takes no more of a mentor's time."""

    engagement_id: UUID
    engagements: int
    planned_minutes: int

    def apply(self, aggregate: Any) -> None:
        del aggregate.taken[self.engagement_id]


class TieDeclared(Event):
    """A mentor's tie to somebody was entered in the register of interests."""

    person_id: UUID
    tie_id: UUID
    kind: TieKind
    party: Own
    business_id: Own
    since: date | None
    until: date | None

    def apply(self, aggregate: Any) -> None:
        aggregate.ties[self.tie_id] = Interest(
            self.kind, self.party, self.business_id, self.since, self.until
        )


class TieEnded(Event):
    """A mentor's tie to somebody ended."""

    person_id: UUID
    tie_id: UUID
    on: date

    def apply(self, aggregate: Any) -> None:
        tie = aggregate.ties[self.tie_id]
        aggregate.ties[self.tie_id] = replace(tie, until=self.on)
