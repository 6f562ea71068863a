"""What happens to an agreement: offered, accepted, declined, in force."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Any
from uuid import UUID

from domain.agreements.terms import Baseline, PinnedGoal, Terms
from domain.agreements.words import Form, Means, Party, Role
from domain.events import Created, Event
from domain.privacy import Personal, Public, Purpose

Hash = Annotated[str, Public]
Shared = Annotated[str, Personal(Purpose.CONTACT, "mentee_id")]
Measured = Annotated[Baseline, Personal(Purpose.MENTORING, "engagement_id")]
Goals = Annotated[tuple[PinnedGoal, ...], Personal(Purpose.MENTORING, "engagement_id")]
GoalsHash = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]


@dataclass(frozen=True)
class Offered:
    """A version as the rules know it."""

    engagement_id: UUID
    mentee_id: UUID
    version: int
    form: Form
    sha256: str
    parties: tuple[Party, ...]
    with_goals: bool
    terms: Terms


class Opened(Created):
    """The agreement of a mentoring was begun."""


class VersionOffered(Event):
    """The firm offered a version of the agreement to its parties, and accepts it by that."""

    engagement_id: UUID
    mentee_id: UUID
    version: int
    form: Form
    template: int
    sha256: Hash
    terms: Terms
    parties: tuple[Party, ...]
    purpose: Shared
    with_goals: bool

    def apply(self, aggregate: Any) -> None:
        aggregate.versions.append(
            Offered(
                self.engagement_id, self.mentee_id, self.version, self.form, self.sha256,
                self.parties, self.with_goals, self.terms,
            )
        )  # fmt: skip


class NewcomerAsked(Event):
    """Somebody who came in later is asked to accept the newest version too."""

    engagement_id: UUID
    mentee_id: UUID
    version: int
    party: Party

    def apply(self, aggregate: Any) -> None:
        newest: Offered = aggregate.versions[-1]
        aggregate.versions[-1] = replace(newest, parties=(*newest.parties, self.party))


class GoalsPinned(Event):
    """The mentee's goals and baseline became part of a version, as they stood at acceptance."""

    schema = 2

    engagement_id: UUID
    mentee_id: UUID
    version: int
    goals: Goals
    sha256: GoalsHash
    baseline: Measured = Baseline()

    def apply(self, aggregate: Any) -> None:
        aggregate.goals[self.version] = self.sha256


class Accepted(Event):
    """A party accepted a version with its ground rules and confidentiality."""

    engagement_id: UUID
    mentee_id: UUID
    version: int
    role: Role
    party_id: UUID
    person_id: UUID
    means: Means
    sha256: Hash
    goals_sha256: GoalsHash
    language: Hash
    ground_rules: int
    asks: tuple[Party, ...] = ()
    """Whose turn it is by that: mentor and organisation, once every mentee accepted."""

    def apply(self, aggregate: Any) -> None:
        aggregate.accepted.setdefault(self.version, set()).add(self.party_id)


class Declined(Event):
    """A party did not accept a version, and may have said what should be different."""

    engagement_id: UUID
    mentee_id: UUID
    version: int
    role: Role
    party_id: UUID
    person_id: UUID
    words: Shared

    def apply(self, aggregate: Any) -> None:
        aggregate.declined.add((self.version, self.party_id))


class CameIntoForce(Event):
    """Every party accepted a version; it holds in place of the one before."""

    engagement_id: UUID
    mentee_id: UUID
    version: int
    sha256: Hash

    def apply(self, aggregate: Any) -> None:
        aggregate.in_force = self.version
