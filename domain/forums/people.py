"""Who applies to a forum, who is proposed to it, and who is a member."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from domain.cancelling_policy import Payer
from domain.forums.exclusions import Finding, Ground, Ties
from domain.forums.fees import Plan


@dataclass(frozen=True)
class Bill:
    """Who pays a membership and how: the member themselves, or an organisation."""

    payer: Payer
    client_id: UUID
    plan: Plan


@dataclass(frozen=True)
class Applicant:
    """Somebody who wants to join; `profile` is what members read, without a name."""

    ties: Ties
    profile: str
    noted: tuple[Finding, ...] = ()
    """Grounds the office noted by hand."""


@dataclass(frozen=True)
class Proposal:
    """Somebody put to the members of a running forum, who may object until an instant."""

    until: datetime
    answers: dict[UUID, Ground | None] = field(default_factory=dict)
    due: bool = False
    """Whether it was said that it can be decided now."""

    @property
    def objections(self) -> list[Ground]:
        """The grounds members gave."""
        return [ground for ground in self.answers.values() if ground]


@dataclass(frozen=True)
class Member:
    """A member of a forum; `signed` is the version of the charter they signed last."""

    ties: Ties
    bill: Bill
    joined_on: date
    later: bool = False
    """Joined while the forum was running."""
    signed: int = 0
    confirmed: bool = False
    """Ordered the membership, where they pay themselves."""
    confirmed_at: datetime | None = None
    """When; from then on the right of withdrawal runs."""
    trained_on: date | None = None
    talked_on: date | None = None

    @property
    def owes(self) -> bool:
        """Whether fees may fall due: the member ordered it, or somebody else pays."""
        return self.confirmed or self.bill.payer is not Payer.CONSUMER


@dataclass(frozen=True)
class Opinion:
    """What a member thought of a forum: marks from 1 to 5."""

    trust: int
    learning: int
    usefulness: int
