"""Answer a colleague's question, pass it on, or take one's own question back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.consults.ask_colleague import included_minutes
from application.consults.clock import answer_by
from application.firm import Command, Work
from application.promising import today
from domain.consults import Consult, ConsultLedger, ConsultState, LongerThanAgreed, ledger_of
from domain.engagements import Engagement
from domain.engagements.policy import course_policy_on
from domain.mentors import mentor_of


@dataclass(frozen=True, kw_only=True)
class AnswerColleague(Command):
    """Answer a question; it is counted in half hours."""

    consult_id: UUID
    minutes: Annotated[int, Ge(30), Le(240)] = 30
    answer: Annotated[str, MinLen(1), MaxLen(20_000)]

    def do(self, work: Work) -> None:
        consult = work.get(Consult, self.consult_id)
        consult.answer(mentor_of(work.by), self.minutes, self.answer)
        if consult.included:
            _take(work, consult, self.minutes)


@dataclass(frozen=True, kw_only=True)
class PassOn(Command):
    """Let the next colleague answer."""

    consult_id: UUID

    def do(self, work: Work) -> None:
        consult = work.get(Consult, self.consult_id)
        consult.pass_on(mentor_of(work.by), in_time=True)
        put_on(work, consult)


@dataclass(frozen=True, kw_only=True)
class AskNext(Command):
    """Put a question to the next colleague when the one before let the time pass."""

    consult_id: UUID

    def do(self, work: Work) -> None:
        consult = work.get(Consult, self.consult_id)
        if consult.overdue(work.now) and consult.colleague_id:
            consult.pass_on(consult.colleague_id, in_time=False)
            put_on(work, consult)


@dataclass(frozen=True, kw_only=True)
class WithdrawQuestion(Command):
    """Take a question back."""

    consult_id: UUID

    def do(self, work: Work) -> None:
        consult = work.get(Consult, self.consult_id)
        consult.withdraw()
        give_back(work, consult)


def put_on(work: Work, consult: Consult) -> None:
    """Ask the next colleague; the included minutes are there again when nobody is left."""
    consult.put_to_next(answer_by(work, consult.following))
    if consult.state is ConsultState.UNANSWERED:
        give_back(work, consult)


def _take(work: Work, consult: Consult, minutes: int) -> None:
    """Take what an answer lasted from the package. Raises LongerThanAgreed."""
    engagement = work.get(Engagement, consult.engagement_id)
    policy = course_policy_on(today(work))
    work.under(policy.version)
    held = included_minutes(work, engagement, policy)
    ledger = work.get(ConsultLedger, ledger_of(engagement.id))
    if not ledger.take(engagement.id, consult.id, minutes, held):
        raise LongerThanAgreed


def give_back(work: Work, consult: Consult) -> None:
    """Let included minutes of a consult that does not come about be there again."""
    ledger = work.get(ConsultLedger, ledger_of(consult.engagement_id))
    ledger.give_back(consult.engagement_id, consult.id)
