"""Ask a colleague: a theme, a question without identifying data, a preferred time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.consults.clock import answer_by
from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import price_for
from application.invoicing.session_price import audience_of
from application.promising import today
from domain.accounts import Account, account_of
from domain.consults import Consult, ConsultLedger, NobodyToAsk, ledger_of
from domain.engagements import Engagement
from domain.engagements.course_words import NoMentorYet
from domain.engagements.policy import CoursePolicy, course_policy_on
from domain.lots import Lots, lots_of
from domain.mentors import Mentor
from domain.money import Money
from domain.price_lists import Product

HOUR = 60


@dataclass(frozen=True, kw_only=True)
class AskColleague(Command):
    """Put a question to the mentors' circle; the colleagues who know are asked one by one."""

    engagement_id: UUID
    theme: Annotated[str, MinLen(1), MaxLen(60)]
    question: Annotated[str, MinLen(1), MaxLen(5000)]
    preferred_at: datetime | None = None
    candidates: tuple[UUID, ...] = ()
    consult_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Consult, self.consult_id):
            return
        engagement = work.get(Engagement, self.engagement_id)
        engagement.require_running()
        if engagement.lead_id is None:
            raise NoMentorYet
        able = tuple(one for one in self.candidates if self._knows(work, one, engagement.lead_id))
        if not able:
            raise NobodyToAsk
        policy = course_policy_on(today(work))
        work.under(policy.version)
        included = work.get(ConsultLedger, ledger_of(engagement.id)).take(
            engagement.id, self.consult_id, policy.consult_minutes,
            included_minutes(work, engagement, policy),
        )  # fmt: skip
        price, version = (
            (None, "") if included else _price(work, engagement, policy.consult_minutes)
        )
        consult = work.add(
            Consult(
                id=self.consult_id, engagement_id=engagement.id, lead_id=engagement.lead_id,
                theme=self.theme, preferred_at=self.preferred_at, candidates=able,
                minutes=policy.consult_minutes, included=included,
                payer_id=engagement.payer_id, question=self.question,
                price=price, price_version=version,
            )
        )  # fmt: skip
        if included:
            consult.put_to_next(answer_by(work, consult.following))

    def _knows(self, work: Work, mentor_id: UUID, lead_id: UUID) -> bool:
        """Whether the firm has confirmed a competence in the theme that is valid today."""
        mentor = work.see(Mentor, mentor_id)
        known = mentor.competences.get(self.theme) if mentor and mentor_id != lead_id else None
        return known is not None and known.holds_on(today(work))


def _price(work: Work, engagement: Engagement, minutes: int) -> tuple[Money, str]:
    """What a consult beyond the package costs, so much of an hour's price, and by which list."""
    account = work.see(Account, account_of(engagement.payer_id))
    audience = audience_of(account, engagement)
    payer = engagement.payer_id
    price = price_for(work, payer, Product.SESSION_HOUR, audience, today(work))
    return price.amount.share(Decimal(minutes) / HOUR), price.version


def included_minutes(work: Work, engagement: Engagement, policy: CoursePolicy) -> int:
    """The minutes of consult the packages hold in their price: so many for so many sessions."""
    lots = work.see(Lots, lots_of(engagement.id))
    bought = sum(lot.bought for lot in lots.lots.values()) if lots else 0
    return policy.included_minutes * (bought // (policy.included_per_sessions * HOUR))
