"""One question to a colleague: found by confirmed competence, answered beside the case."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.consults import consult_events as happened
from domain.consults.consult_words import (
    ConsultOver,
    ConsultState,
    LongerThanAgreed,
    NobodyToAsk,
    NotAsked,
    NotHalfHours,
    OtherPrice,
)
from domain.events import Aggregate, event
from domain.money import Money

UNIT = 30


class Consult(Aggregate):
    """A question a lead asks without identifying data, and its way to an answer."""

    Asked = happened.Asked
    CostAccepted = happened.CostAccepted
    CostDeclined = happened.CostDeclined
    PutToColleague = happened.PutToColleague
    PassedOn = happened.PassedOn
    LeftUnanswered = happened.LeftUnanswered
    Answered = happened.Answered
    Withdrawn = happened.Withdrawn

    @event(Asked)
    def __init__(
        self,
        id: UUID,
        engagement_id: UUID,
        lead_id: UUID,
        theme: str,
        preferred_at: datetime | None,
        candidates: tuple[UUID, ...],
        minutes: int,
        included: bool,  # noqa: FBT001 - a fact of the event
        payer_id: UUID,
        price: Money | None,
        price_version: str,
        question: str,
    ) -> None:
        self.engagement_id, self.lead_id, self.theme = engagement_id, lead_id, theme
        self.candidates, self.minutes, self.included = candidates, minutes, included
        self.payer_id, self.price, self.price_version = payer_id, price, price_version
        self.state = ConsultState.ASKED if included else ConsultState.WAITS_FOR_PAYER
        self.colleague_id: UUID | None = None
        self.answer_by: datetime | None = None
        self.been_asked: list[UUID] = []

    def accept_cost(self, payer_id: UUID, price: Money) -> None:
        """Let it be billed at the very price asked for. Raises ConsultOver, OtherPrice."""
        if self.state is not ConsultState.WAITS_FOR_PAYER:
            raise ConsultOver
        if price != self.price:
            raise OtherPrice
        self._tell(happened.CostAccepted, payer_id=payer_id, price=price)

    def decline_cost(self, payer_id: UUID) -> None:
        """Not let it be billed. Raises ConsultOver."""
        if self.state is not ConsultState.WAITS_FOR_PAYER:
            raise ConsultOver
        self._tell(happened.CostDeclined, payer_id=payer_id)

    def put_to_next(self, answer_by: datetime) -> None:
        """Ask the next colleague who has not been asked. Raises NobodyToAsk for nobody at all."""
        if self.state is not ConsultState.ASKED or self.colleague_id:
            return
        if not self.candidates:
            raise NobodyToAsk
        if following := self.following:
            self._tell(happened.PutToColleague, colleague_id=following, answer_by=answer_by)
        else:
            self._tell(happened.LeftUnanswered)

    @property
    def following(self) -> UUID | None:
        """Who is asked next."""
        waiting = (one for one in self.candidates if one not in self.been_asked)
        return next(waiting, None)

    def pass_on(self, colleague_id: UUID, *, in_time: bool) -> None:
        """Let somebody else answer. Raises NotAsked."""
        self._require_asked(colleague_id)
        self._tell(happened.PassedOn, colleague_id=colleague_id, in_time=in_time)

    def answer(self, colleague_id: UUID, minutes: int, words: str) -> None:
        """Answer, in half hours; longer only where the package holds it.

        Raises NotAsked, NotHalfHours, LongerThanAgreed.
        """
        self._require_asked(colleague_id)
        if minutes <= 0 or minutes % UNIT:
            raise NotHalfHours
        if minutes > self.minutes and not self.included:
            raise LongerThanAgreed
        self._tell(
            happened.Answered, colleague_id=colleague_id, payer_id=self.payer_id,
            minutes=minutes, included=self.included, answer=words,
        )  # fmt: skip

    def withdraw(self) -> None:
        """Take the question back. Raises ConsultOver."""
        if self.state is ConsultState.WITHDRAWN:
            return
        if self.state not in {ConsultState.ASKED, ConsultState.WAITS_FOR_PAYER}:
            raise ConsultOver
        self._tell(happened.Withdrawn)

    def overdue(self, now: datetime) -> bool:
        """Whether the colleague who was asked has let the time pass."""
        asked = self.state is ConsultState.ASKED and self.colleague_id is not None
        return asked and self.answer_by is not None and now >= self.answer_by

    def _require_asked(self, colleague_id: UUID) -> None:
        if self.state is not ConsultState.ASKED or self.colleague_id != colleague_id:
            raise NotAsked

    def _tell(self, fact: type[happened.AboutConsult], **more: object) -> None:
        self.record(fact, engagement_id=self.engagement_id, lead_id=self.lead_id, **more)
