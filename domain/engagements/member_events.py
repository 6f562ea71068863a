"""Who comes into a group or project, who goes, what they pledge, and what a group pays for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.engagements.course_words import Priced
from domain.events import Event


class MemberJoined(Event):
    """A person became a member of a group or a key person of a project."""

    member_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.members[self.member_id] = False


class MemberLeft(Event):
    """A member left the group or project."""

    member_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.members.pop(self.member_id, None)


class GroupPriced(Event):
    """It was agreed whether a group pays as a whole or by the seat."""

    priced: Priced

    def apply(self, aggregate: Any) -> None:
        aggregate.priced = self.priced


class PledgeSigned(Event):
    """A member signed the pledge of confidentiality."""

    member_id: UUID
    ground_rules: int

    def apply(self, aggregate: Any) -> None:
        aggregate.members[self.member_id] = True
