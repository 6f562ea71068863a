"""Set a goal, say how far it is, drop it: the mentee's own acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.agreements.policy import agreement_policy_on
from domain.engagements.goals import Goals, goals_of


@dataclass(frozen=True, kw_only=True)
class SetGoal(Command):
    """Set a goal with what shows that it is reached, or put it in other words."""

    rewrites: ClassVar = frozenset({"goal_id"})
    engagement_id: UUID
    words: Annotated[str, MinLen(1), MaxLen(1000)]
    measure: Annotated[str, MaxLen(1000)] = ""
    weight: Annotated[int, Ge(1), Le(3)] = 1
    goal_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        policy = agreement_policy_on(work.today)
        work.under(policy.version)
        goals = work.get(Goals, goals_of(self.engagement_id))
        goals.require_room(self.goal_id, policy.goals[1])
        goals.set(self.engagement_id, work.by, self.goal_id, self.words, self.measure, self.weight)


@dataclass(frozen=True, kw_only=True)
class CheckGoal(Command):
    """Say how far a goal is, from -2 to +2."""

    engagement_id: UUID
    goal_id: UUID
    level: Annotated[int, Ge(-2), Le(2)]

    def do(self, work: Work) -> None:
        work.get(Goals, goals_of(self.engagement_id)).check(
            self.engagement_id, work.by, self.goal_id, self.level
        )


@dataclass(frozen=True, kw_only=True)
class DropGoal(Command):
    """Drop a goal."""

    engagement_id: UUID
    goal_id: UUID

    def do(self, work: Work) -> None:
        work.get(Goals, goals_of(self.engagement_id)).drop(
            self.engagement_id, work.by, self.goal_id
        )
