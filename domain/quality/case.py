"""Quality cases: a complaint, or what the firm noticed itself, until its effect is verified."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Public, Purpose
from domain.quality.case_words import (
    Action,
    ActionsOpen,
    ActionUnknown,
    CaseClosed,
    Ground,
    NotAnswered,
    NotDone,
    Outcome,
)  # fmt: skip
from domain.quality.review_words import OwnCase, SameHands

Words = Annotated[str, Personal(Purpose.CASE)]


class QualityCase(Aggregate):
    """One case from its opening to its close."""

    class Opened(Created):
        """A quality case was opened."""

        ground: Ground
        about: UUID
        person_id: UUID | None
        mentor_person_id: UUID | None
        what: Words
        answer_by: date

    class Answered(Event):
        """Whoever complained was answered."""

        answer: Words

    class InvestigationBegun(Event):
        """Somebody began to look into a case."""

        investigator_id: UUID

    class CauseFound(Event):
        """The cause behind a case was found."""

        cause: Words

    class ActionAgreed(Event):
        """A corrective action was agreed."""

        action_id: UUID
        owner_id: UUID
        due: date
        what: Words

    class ActionDone(Event):
        """A corrective action was done."""

        action_id: UUID
        owner_id: UUID

    class EffectVerified(Event):
        """Somebody else verified that a corrective action worked."""

        action_id: UUID
        effective: bool

    class Reminded(Event):
        """Somebody was reminded of what is overdue in a case."""

        of: Annotated[str, Public]
        step: int
        to: UUID | None

    class Closed(Event):
        """A case was closed."""

        outcome: Outcome
        ground: Ground
        opened_at: datetime

    @event(Opened)
    def __init__(
        self, id: UUID, ground: Ground, about: UUID, person_id: UUID | None,
        mentor_person_id: UUID | None, what: str, answer_by: date,
    ) -> None:  # fmt: skip
        self.ground, self.about, self.answer_by = ground, about, answer_by
        self.person_id, self.mentor_person_id = person_id, mentor_person_id
        self.answered = self.closed = False
        self.investigator_id: UUID | None = None
        self.actions: dict[UUID, Action] = {}
        self.reminded: set[tuple[str, int]] = set()

    def answer(self, by: UUID, answer: str) -> None:
        """Answer whoever complained. Raises CaseClosed, OwnCase."""
        self._require_open(by)
        if not self.answered:
            self._answered(answer)

    def investigate(self, by: UUID) -> None:
        """Begin to look into it. Raises CaseClosed, OwnCase."""
        self._require_open(by)
        if self.investigator_id != by:
            self._investigation_begun(by)

    def find_cause(self, by: UUID, cause: str) -> None:
        """Say what was behind it. Raises CaseClosed, OwnCase."""
        self._require_open(by)
        self._cause_found(cause)

    def agree(self, action_id: UUID, owner_id: UUID, due: date, what: str) -> None:
        """Agree a corrective action. Raises CaseClosed."""
        if action_id in self.actions:
            return
        if self.closed:
            raise CaseClosed
        self._action_agreed(action_id, owner_id, due, what)

    def do_action(self, action_id: UUID) -> None:
        """State that an action is done. Raises ActionUnknown, CaseClosed."""
        action = self._action(action_id)
        if not action.done:
            self._action_done(action_id, action.owner_id)

    def verify(self, by: UUID, action_id: UUID, *, effective: bool) -> None:
        """Verify an action's effect. Raises ActionUnknown, NotDone, SameHands, OwnCase."""
        action = self._action(action_id)
        if action.verified:
            return
        self._require_open(by)
        if not action.done:
            raise NotDone
        if by == action.owner_id:
            raise SameHands
        self._effect_verified(action_id, effective)

    def remind(self, of: str, step: int) -> bool:
        """Note a reminder, once for each step; False when it was not due any more."""
        if self.closed or (of, step) in self.reminded or not self._still_open(of):
            return False
        owner = self.investigator_id if of == "answer" else self.actions[UUID(of)].owner_id
        self._reminded(of, step, owner)
        return True

    def close(self, by: UUID, outcome: Outcome) -> None:
        """Close the case. Raises OwnCase, NotAnswered, ActionsOpen."""
        if self.closed:
            return
        self._require_open(by)
        if self.person_id is not None and not self.answered:
            raise NotAnswered
        if any(not (action.done and action.verified) for action in self.actions.values()):
            raise ActionsOpen
        self._closed(outcome, self.ground, self.created_on)

    def _still_open(self, of: str) -> bool:
        if of == "answer":
            return not self.answered
        action = self.actions.get(UUID(of))
        return action is not None and not action.done

    def _action(self, action_id: UUID) -> Action:
        if self.closed:
            raise CaseClosed
        if action_id not in self.actions:
            raise ActionUnknown
        return self.actions[action_id]

    def _require_open(self, by: UUID) -> None:
        if self.closed:
            raise CaseClosed
        if by in {self.mentor_person_id, self.person_id}:
            raise OwnCase

    @event(Answered)
    def _answered(self, answer: str) -> None:
        self.answered = True

    @event(InvestigationBegun)
    def _investigation_begun(self, investigator_id: UUID) -> None:
        self.investigator_id = investigator_id

    @event(CauseFound)
    def _cause_found(self, cause: str) -> None:
        pass

    @event(ActionAgreed)
    def _action_agreed(self, action_id: UUID, owner_id: UUID, due: date, what: str) -> None:
        self.actions[action_id] = Action(owner_id, due)

    @event(ActionDone)
    def _action_done(self, action_id: UUID, owner_id: UUID) -> None:
        self.actions[action_id] = replace(self.actions[action_id], done=True)

    @event(EffectVerified)
    def _effect_verified(self, action_id: UUID, effective: bool) -> None:  # noqa: FBT001 - a fact
        action = self.actions[action_id]
        self.actions[action_id] = replace(action, done=effective, verified=effective)

    @event(Reminded)
    def _reminded(self, of: str, step: int, to: UUID | None) -> None:
        self.reminded.add((of, step))

    @event(Closed)
    def _closed(self, outcome: Outcome, ground: Ground, opened_at: datetime) -> None:
        self.closed = True
