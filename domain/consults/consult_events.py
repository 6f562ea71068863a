"""What happens to a question put to a colleague."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from domain.consults.consult_words import ConsultState
from domain.events import Created, Event
from domain.money import Money
from domain.privacy import Personal, Public, Purpose

Code = Annotated[str, Public]
Confidential = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]


class Asked(Created):
    """A lead put a question to the mentors' circle, without saying whose it is.

    Where the package holds no more time for that, it bears the price the payer is asked for.
    """

    engagement_id: UUID
    lead_id: UUID
    theme: Code
    preferred_at: datetime | None
    candidates: tuple[UUID, ...]
    minutes: int
    included: bool
    payer_id: UUID
    price: Money | None
    price_version: Code
    question: Confidential


class AboutConsult(Event):
    """Something happened to a question."""

    engagement_id: UUID
    lead_id: UUID


class CostAccepted(AboutConsult):
    """The payer accepted what a consult beyond the package costs."""

    payer_id: UUID
    price: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ConsultState.ASKED


class CostDeclined(AboutConsult):
    """The payer did not accept what a consult beyond the package costs."""

    payer_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ConsultState.WITHDRAWN


class PutToColleague(AboutConsult):
    """A question was put to a colleague, to be answered by a moment."""

    colleague_id: UUID
    answer_by: datetime

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ConsultState.ASKED
        aggregate.colleague_id, aggregate.answer_by = self.colleague_id, self.answer_by
        aggregate.been_asked.append(self.colleague_id)


class PassedOn(AboutConsult):
    """A colleague passed the question on, or did not answer in time."""

    colleague_id: UUID
    in_time: bool

    def apply(self, aggregate: Any) -> None:
        aggregate.colleague_id = None


class LeftUnanswered(AboutConsult):
    """Everybody who could be asked was asked, and nobody answered."""

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ConsultState.UNANSWERED


class Answered(AboutConsult):
    """A colleague answered; the answer stands beside the case."""

    colleague_id: UUID
    payer_id: UUID
    minutes: int
    included: bool
    answer: Confidential

    def apply(self, aggregate: Any) -> None:
        aggregate.state = ConsultState.ANSWERED


class Withdrawn(AboutConsult):
    """The lead took a question back."""

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.colleague_id = ConsultState.WITHDRAWN, None
