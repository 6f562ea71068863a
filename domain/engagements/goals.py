"""The mentee's goals: the words are theirs, what is public is that they are set and their level."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Any
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

Confidential = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]
LEVELS = range(-2, 3)
WEIGHTS = range(1, 4)


class GoalUnknown(Refused):
    """There is no such goal."""

    status = 404


class EnoughGoals(Refused):
    """Four goals are enough for one engagement; reword or drop one first."""


class NoSuchLevel(Refused):
    """A level lies between -2 and +2, a weight between 1 and 3."""

    status = 422


@dataclass(frozen=True)
class Goal:
    """One goal as the rules know it."""

    words: str
    measure: str
    weight: int
    level: int | None = None


def goals_of(engagement_id: UUID) -> UUID:
    """The id of the goals of an engagement."""
    return uuid5(engagement_id, "goals")


class Goals(Standing):
    """What a mentee wants to reach in one engagement."""

    class Opened(Created):
        """Goals were begun."""

    class GoalSet(Event):
        """The mentee set a goal, or put it in other words."""

        engagement_id: UUID
        mentee_id: UUID
        goal_id: UUID
        weight: int
        words: Confidential
        measure: Confidential

        def apply(self, aggregate: Any) -> None:
            known = aggregate.goals.get(self.goal_id)
            level = known.level if known else None
            aggregate.goals[self.goal_id] = Goal(self.words, self.measure, self.weight, level)

    class GoalChecked(Event):
        """The mentee said how far a goal is: from -2 to +2."""

        engagement_id: UUID
        mentee_id: UUID
        goal_id: UUID
        level: int

        def apply(self, aggregate: Any) -> None:
            goal: Goal = aggregate.goals[self.goal_id]
            aggregate.goals[self.goal_id] = replace(goal, level=self.level)

    class GoalDropped(Event):
        """The mentee dropped a goal."""

        engagement_id: UUID
        mentee_id: UUID
        goal_id: UUID

        def apply(self, aggregate: Any) -> None:
            del aggregate.goals[self.goal_id]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.goals: dict[UUID, Goal] = {}

    def require_room(self, goal_id: UUID, most: int) -> None:
        """Raise EnoughGoals where another goal would be one too many."""
        if goal_id not in self.goals and len(self.goals) >= most:
            raise EnoughGoals

    def set(
        self, about: UUID, mentee_id: UUID, goal_id: UUID, words: str, measure: str, weight: int
    ) -> None:
        """Set a goal or reword it. Raises NoSuchLevel."""
        if weight not in WEIGHTS:
            raise NoSuchLevel
        known = self.goals.get(goal_id)
        if known is None or (known.words, known.measure, known.weight) != (words, measure, weight):
            self.record(
                Goals.GoalSet, engagement_id=about, mentee_id=mentee_id, goal_id=goal_id,
                weight=weight, words=words, measure=measure,
            )  # fmt: skip

    def check(self, about: UUID, mentee_id: UUID, goal_id: UUID, level: int) -> None:
        """Say how far a goal is. Raises GoalUnknown, NoSuchLevel."""
        if level not in LEVELS:
            raise NoSuchLevel
        if goal_id not in self.goals:
            raise GoalUnknown
        self.record(
            Goals.GoalChecked, engagement_id=about, mentee_id=mentee_id, goal_id=goal_id,
            level=level,
        )  # fmt: skip

    def drop(self, about: UUID, mentee_id: UUID, goal_id: UUID) -> None:
        if goal_id in self.goals:
            self.record(
                Goals.GoalDropped, engagement_id=about, mentee_id=mentee_id, goal_id=goal_id
            )
