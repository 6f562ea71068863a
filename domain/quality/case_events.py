"""What happens in a quality case after it was opened, each fact with what it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.privacy import Personal, Public, Purpose
from domain.quality.case_words import Action, Ground, Outcome

Words = Annotated[str, Personal(Purpose.CASE)]


class Answered(Event):
    """Whoever complained was answered."""

    answer: Words

    def apply(self, aggregate: Any) -> None:
        aggregate.answered = True


class InvestigationBegun(Event):
    """Somebody began to look into a case."""

    investigator_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.investigator_id = self.investigator_id


class CauseFound(Event):
    """The cause behind a case was found."""

    cause: Words

    def apply(self, aggregate: Any) -> None:
        aggregate.cause_found = True


class ActionAgreed(Event):
    """A corrective action was agreed."""

    action_id: UUID
    owner_id: UUID
    due: date
    what: Words

    def apply(self, aggregate: Any) -> None:
        aggregate.actions[self.action_id] = Action(self.owner_id, self.due)


class ActionDone(Event):
    """A corrective action was done."""

    action_id: UUID
    owner_id: UUID

    def apply(self, aggregate: Any) -> None:
        actions: dict[UUID, Action] = aggregate.actions
        actions[self.action_id] = replace(actions[self.action_id], done=True)


class EffectVerified(Event):
    """Somebody else verified that a corrective action worked."""

    action_id: UUID
    effective: bool

    def apply(self, aggregate: Any) -> None:
        actions: dict[UUID, Action] = aggregate.actions
        works = self.effective
        actions[self.action_id] = replace(actions[self.action_id], done=works, verified=works)


class ActionReopened(Event):
    """A corrective action that had not worked was given a new day."""

    action_id: UUID
    owner_id: UUID
    due: date

    def apply(self, aggregate: Any) -> None:
        aggregate.actions[self.action_id] = Action(self.owner_id, self.due)
        of = str(self.action_id)
        aggregate.reminded = {one for one in aggregate.reminded if one[0] != of}


class Reminded(Event):
    """Somebody was reminded of what is overdue in a case."""

    of: Annotated[str, Public]
    step: int
    to: UUID | None

    def apply(self, aggregate: Any) -> None:
        aggregate.reminded.add((self.of, self.step))


class Closed(Event):
    """A case was closed."""

    outcome: Outcome
    ground: Ground
    opened_at: datetime

    def apply(self, aggregate: Any) -> None:
        aggregate.closed = True
