"""Quality cases: a complaint, or what the firm noticed itself, until its effect is verified."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.events import Aggregate, Created, event
from domain.quality import case_events as happened
from domain.quality.case_events import Words
from domain.quality.case_words import (
    REMIND_AFTER,
    Action,
    ActionsOpen,
    ActionUnknown,
    CaseClosed,
    CauseOpen,
    Ground,
    NotAnswered,
    NotDone,
    Outcome,
)  # fmt: skip
from domain.quality.review_words import OwnCase, SameHands


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

    Answered = happened.Answered
    InvestigationBegun = happened.InvestigationBegun
    CauseFound = happened.CauseFound
    ActionAgreed = happened.ActionAgreed
    ActionDone = happened.ActionDone
    EffectVerified = happened.EffectVerified
    ActionReopened = happened.ActionReopened
    Reminded = happened.Reminded
    Closed = happened.Closed

    @event(Opened)
    def __init__(
        self, id: UUID, ground: Ground, about: UUID, person_id: UUID | None,
        mentor_person_id: UUID | None, what: str, answer_by: date,
    ) -> None:  # fmt: skip
        self.ground, self.about, self.answer_by = ground, about, answer_by
        self.person_id, self.mentor_person_id = person_id, mentor_person_id
        self.answered = self.closed = self.cause_found = False
        self.investigator_id: UUID | None = None
        self.actions: dict[UUID, Action] = {}
        self.reminded: set[tuple[str, int]] = set()

    def answer(self, by: UUID, answer: str) -> None:
        """Answer whoever complained. Raises CaseClosed, OwnCase."""
        self._require_open(by)
        if not self.answered:
            self.record(happened.Answered, answer=answer)

    def investigate(self, by: UUID) -> None:
        """Begin to look into it. Raises CaseClosed, OwnCase."""
        self._require_open(by)
        if self.investigator_id != by:
            self.record(happened.InvestigationBegun, investigator_id=by)

    def find_cause(self, by: UUID, cause: str) -> None:
        """Say what was behind it. Raises CaseClosed, OwnCase."""
        self._require_open(by)
        self.record(happened.CauseFound, cause=cause)

    def agree(self, action_id: UUID, owner_id: UUID, due: date, what: str) -> None:
        """Agree a corrective action. Raises CaseClosed."""
        if action_id in self.actions:
            return
        if self.closed:
            raise CaseClosed
        self.record(
            happened.ActionAgreed, action_id=action_id, owner_id=owner_id, due=due, what=what
        )

    def do_action(self, action_id: UUID) -> None:
        """State that an action is done. Raises ActionUnknown, CaseClosed."""
        action = self._action(action_id)
        if not action.done:
            self.record(happened.ActionDone, action_id=action_id, owner_id=action.owner_id)

    def verify(self, by: UUID, action_id: UUID, again_by: date | None = None) -> None:
        """Verify an action's effect, or let it be due again: ActionUnknown, NotDone, SameHands."""
        action = self._action(action_id)
        if action.verified:
            return
        self._require_open(by)
        if not action.done:
            raise NotDone
        if by == action.owner_id:
            raise SameHands
        self.record(happened.EffectVerified, action_id=action_id, effective=again_by is None)
        if again_by is not None:
            self.record(
                happened.ActionReopened, action_id=action_id, owner_id=action.owner_id, due=again_by
            )

    def remind(self, of: str, step: int, today: date) -> bool:
        """Note a reminder, once for each step; False when it is not due, or not any more."""
        if self.closed or (of, step) in self.reminded or not self._late(of, step, today):
            return False
        owner = self.investigator_id if of == "answer" else self.actions[UUID(of)].owner_id
        self.record(happened.Reminded, of=of, step=step, to=owner)
        return True

    def close(self, by: UUID, outcome: Outcome) -> None:
        """Close the case. Raises OwnCase, NotAnswered, CauseOpen, ActionsOpen."""
        if self.closed:
            return
        self._require_open(by)
        if self.person_id is not None and not self.answered:
            raise NotAnswered
        if outcome in {Outcome.UPHELD, Outcome.PARTLY} and not self.cause_found:
            raise CauseOpen
        if any(not (action.done and action.verified) for action in self.actions.values()):
            raise ActionsOpen
        self.record(happened.Closed, outcome=outcome, ground=self.ground, opened_at=self.created_on)

    def _late(self, of: str, step: int, today: date) -> bool:
        late = REMIND_AFTER[step]
        if of == "answer":
            return not self.answered and today >= self.answer_by + late
        action = self.actions.get(UUID(of))
        return action is not None and not action.done and today >= action.due + late

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
