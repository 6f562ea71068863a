"""What happens to a member of a forum: signs, orders, is trained, is talked to, leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.forums.fees import Plan
from domain.forums.words import SeatEnd
from domain.money import Money
from domain.privacy import Personal, Public, Purpose

Text = Annotated[str, Public]


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
