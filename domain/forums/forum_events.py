"""What happens to a forum and to who sits in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Created, Event
from domain.forums.fees import Plan
from domain.forums.people import Opinion
from domain.forums.words import Facilitation, ForumState, SeatEnd
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


class CharterSigned(Event):
    """A member signed the charter and with it the pledge of confidentiality."""

    person_id: UUID
    version: int

    def apply(self, aggregate: Any) -> None:
        member = aggregate.members[self.person_id]
        aggregate.members[self.person_id] = replace(member, signed=self.version)


class MembershipConfirmed(Event):
    """A member who pays themselves ordered the membership for its fee, VAT included."""

    person_id: UUID
    plan: Plan
    fee_year: Money
    running: bool
    """Whether the forum was running by then, so that its fee is due."""

    def apply(self, aggregate: Any) -> None:
        member = aggregate.members[self.person_id]
        aggregate.members[self.person_id] = replace(
            member, confirmed=True, confirmed_at=self.timestamp
        )


class MembershipWithdrawn(Event):
    """A member who pays themselves withdrew from the membership; what was not used goes back."""

    person_id: UUID
    joined_on: date
    owed: Money
    """What the days used cost."""
    amount: Money
    """What goes back of what was charged."""
    stated_by: Annotated[str, Personal(Purpose.CONTACT, "person_id")]
    confirm_to: Annotated[str, Personal(Purpose.CONTACT, "person_id")]
    language: Text


class MemberTrained(Event):
    """A member took the forum training."""

    person_id: UUID
    trained_on: date

    def apply(self, aggregate: Any) -> None:
        member = aggregate.members[self.person_id]
        aggregate.members[self.person_id] = replace(member, trained_on=self.trained_on)


class TalkHeld(Event):
    """The talk about a third absence was held."""

    person_id: UUID
    held_on: date

    def apply(self, aggregate: Any) -> None:
        member = aggregate.members[self.person_id]
        aggregate.members[self.person_id] = replace(member, talked_on=self.held_on)


class SeatEnded(Event):
    """A member's seat in the forum ended."""

    person_id: UUID
    reason: SeatEnd
    joined_on: date
    ended_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.members.pop(self.person_id, None)


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
