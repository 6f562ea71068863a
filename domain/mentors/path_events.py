"""What happens on the way into the pool and out of it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Created, Event
from domain.mentors.words import OnboardingStep, PoolState
from domain.privacy import Personal, Public, Purpose

Code = Annotated[str, Public]
Own = Annotated[str, Personal(Purpose.CONTACT, "person_id")]


class Applied(Created):
    """Somebody applied to become a mentor."""

    person_id: UUID
    zone: Code


class MotivationTold(Event):
    """An applicant told why they want to be a mentor."""

    person_id: UUID
    words: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.motivation_told = True


class ReferenceAsked(Event):
    """A reference was asked for an applicant."""

    person_id: UUID
    reference_id: UUID
    referee: Own
    reached_at: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.references[self.reference_id] = None
        aggregate.state = PoolState.REFERENCES


class ReferenceGiven(Event):
    """A referee told about an applicant."""

    person_id: UUID
    reference_id: UUID
    recommends: bool
    words: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.references[self.reference_id] = self.recommends


class Approved(Event):
    """An applicant was approved as a mentor."""

    person_id: UUID
    references: int
    without_references: Code

    def apply(self, aggregate: Any) -> None:
        aggregate.state = PoolState.APPROVED


class Declined(Event):
    """An application to become a mentor was declined."""

    person_id: UUID
    reason: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.state = PoolState.DECLINED


class OnboardingStepDone(Event):
    """A new mentor did a step of the onboarding."""

    person_id: UUID
    step: OnboardingStep

    def apply(self, aggregate: Any) -> None:
        aggregate.steps.add(self.step)
        aggregate.state = PoolState.ONBOARDING


class Joined(Event):
    """A mentor joined the pool: engagements may begin."""

    person_id: UUID
    zone: Code

    def apply(self, aggregate: Any) -> None:
        aggregate.state = PoolState.ACTIVE


class Paused(Event):
    """A mentor takes no new engagements for a time, without leaving the pool."""

    person_id: UUID
    until: date | None
    reason: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.paused_until = PoolState.PAUSED, self.until


class Resumed(Event):
    """A mentor takes engagements again."""

    person_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.state = PoolState.ACTIVE


class LeftPool(Event):
    """A mentor left the pool."""

    person_id: UUID
    on: date
    reason: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.state = PoolState.LEFT
