"""What happens to a forum as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Created, Event
from domain.forums.people import Opinion
from domain.forums.words import Facilitation, ForumState
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.privacy import Personal, Public, Purpose

Text = Annotated[str, Public]
Ours = Personal(Purpose.FORUM)


class Founded(Created):
    """A forum was founded, and recruits its first members."""

    title: InThreeLanguages
    profile: InThreeLanguages
    theme: Text
    facilitation: Facilitation
    facilitator_id: UUID | None
    held_in: Text
    place: Text
    """Where it meets; empty when it meets remotely."""
    fee_year: Money
    terms: Text


class FacilitatorNamed(Event):
    """A professional was named to lead the forum."""

    facilitator_id: UUID
    earlier_id: UUID | None
    members: tuple[UUID, ...]
    """Who is told."""

    def apply(self, aggregate: Any) -> None:
        aggregate.facilitator_id = self.facilitator_id


class CharterDrafted(Event):
    """The forum's charter was written in a new version, which everybody signs."""

    version: int
    text: Annotated[str, Ours]
    members: tuple[UUID, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.charter = self.version


class OfTheForum(Event):
    """Something happened to the forum as a whole; its members are named to be told."""

    members: tuple[UUID, ...]


class Started(OfTheForum):
    """The forum began to run: everybody has signed the charter and taken the training."""

    started_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ForumState.RUNNING


class Paused(OfTheForum):
    """The forum pauses."""

    paused_on: date
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ForumState.PAUSED


class Resumed(OfTheForum):
    """The forum goes on after a pause."""

    resumed_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ForumState.RUNNING


class Restarted(OfTheForum):
    """Too few members were left: the forum recruits anew and will write a new charter."""

    restarted_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ForumState.RECRUITING
        aggregate.charter = 0
        for person, member in aggregate.members.items():
            aggregate.members[person] = replace(member, signed=0)


class Closed(OfTheForum):
    """The forum was closed; its members are asked what they thought of it."""

    joined_on: tuple[date, ...]
    """When each of the members joined, in their order."""
    closed_on: date
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ForumState.CLOSED


class Evaluated(Event):
    """A member told what they thought of the forum."""

    person_id: UUID
    answer_id: UUID
    opinion: Annotated[Opinion, Personal(Purpose.SURVEY, "answer_id")]

    def apply(self, aggregate: Any) -> None:
        aggregate.evaluated.add(self.person_id)
