"""Handle a quality case: open, answer, investigate, agree actions, verify their effect, close."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.quality.who_mentored import who_mentored
from domain.office_hours import add_working_days
from domain.quality.case import QualityCase
from domain.quality.case_words import Ground, Outcome
from domain.slots import HELSINKI

Words = Annotated[str, MinLen(1), MaxLen(4000)]
ANSWER_RULE: Final = ("complaints/1", 5)
"""Complaints are answered within five working days."""
AGAIN_RULE: Final = ("corrective-actions/1", 10)
"""An action that did not work is due again within ten working days, unless another day is said."""


def _today(work: Work) -> date:
    return work.now.astimezone(ZoneInfo(HELSINKI)).date()


@dataclass(frozen=True, kw_only=True)
class OpenCase(Command):
    """Open a quality case about an engagement, session or mentor; the clock to answer starts."""

    ground: Ground
    about: UUID
    what: Words
    person_id: UUID | None = None
    mentor_person_id: UUID | None = None
    case_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(QualityCase, self.case_id):
            return
        rule, days = ANSWER_RULE
        work.under(rule)
        work.add(
            QualityCase(
                id=self.case_id, ground=self.ground, about=self.about, person_id=self.person_id,
                mentor_person_id=who_mentored(work, self.mentor_person_id), what=self.what,
                answer_by=add_working_days(_today(work), days, work.days_off),
            )
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AnswerCase(Command):
    """Answer whoever complained."""

    case_id: UUID
    answer: Words

    def do(self, work: Work) -> None:
        work.get(QualityCase, self.case_id).answer(work.by, self.answer)


@dataclass(frozen=True, kw_only=True)
class InvestigateCase(Command):
    """Begin to look into a case; nobody handles an own case."""

    case_id: UUID

    def do(self, work: Work) -> None:
        work.get(QualityCase, self.case_id).investigate(work.by)


@dataclass(frozen=True, kw_only=True)
class FindCause(Command):
    """Say what was behind a case."""

    case_id: UUID
    cause: Words

    def do(self, work: Work) -> None:
        work.get(QualityCase, self.case_id).find_cause(work.by, self.cause)


@dataclass(frozen=True, kw_only=True)
class AgreeAction(Command):
    """Agree a corrective action, its owner and its day."""

    case_id: UUID
    owner_id: UUID
    due: date
    what: Words
    action_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        case = work.get(QualityCase, self.case_id)
        case.agree(self.action_id, self.owner_id, self.due, self.what)


@dataclass(frozen=True, kw_only=True)
class MarkActionDone(Command):
    """State that a corrective action was carried out."""

    case_id: UUID
    action_id: UUID

    def do(self, work: Work) -> None:
        work.get(QualityCase, self.case_id).do_action(self.action_id)


@dataclass(frozen=True, kw_only=True)
class VerifyEffect(Command):
    """Verify that an action worked; one that did not is due again. Not for its owner to do."""

    case_id: UUID
    action_id: UUID
    effective: bool
    due: date | None = None

    def do(self, work: Work) -> None:
        again_by = None if self.effective else self.due or self._again_by(work)
        work.get(QualityCase, self.case_id).verify(work.by, self.action_id, again_by)

    def _again_by(self, work: Work) -> date:
        rule, days = AGAIN_RULE
        work.under(rule)
        return add_working_days(_today(work), days, work.days_off)


@dataclass(frozen=True, kw_only=True)
class CloseCase(Command):
    """Close a case once it is answered and every action has worked."""

    case_id: UUID
    outcome: Outcome

    def do(self, work: Work) -> None:
        work.get(QualityCase, self.case_id).close(work.by, self.outcome)
