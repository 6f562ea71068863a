"""Earn what a delivered session or answered question is worth to its mentors, once for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from application.mentor_fees.fee_parts import Part, fee_parts
from application.mentor_fees.list_value import list_value
from application.mentor_fees.posting import posting_day
from domain.engagements import Engagement
from domain.mentor_fees import (
    FeeAccount,
    FeeKind,
    FeeTerms,
    Hold,
    MentorContract,
    OrderFees,
    Payee,
    contract_of,
    fee_account_of,
    order_fees_of,
)
from domain.mentor_fees.account import entry_of
from domain.mentor_fees.account_events import Missing
from domain.mentor_fees.policy import fee_policy_on
from domain.money import NOTHING, Money


@dataclass(frozen=True, kw_only=True)
class EarnSession(Command):
    """Earn the fees of a session that was held, missed or cancelled late."""

    engagement_id: UUID
    session_id: UUID
    minutes: int | None = None

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.session(self.session_id)
        for mentor, kind, minutes, percent in fee_parts(engagement, session, self.minutes):
            self._earn(work, engagement, (mentor, kind, minutes, percent))

    def _earn(self, work: Work, engagement: Engagement, part: Part) -> None:
        mentor, kind, minutes, percent = part
        session = engagement.session(self.session_id)
        day, account = session.slot.day, work.get(FeeAccount, fee_account_of(mentor))
        agreed = terms_on(work, mentor, day)
        if agreed is None:
            lasted = session.slot.minutes if self.minutes is None else self.minutes
            missing = Missing(engagement.id, self.session_id, day, lasted)
            account.miss_terms(mentor, self.session_id, missing)
            return
        version, terms, _ = agreed
        basis, price = list_value(work, engagement, session, minutes)
        before = account.coordinated.get(engagement.id, NOTHING)
        amount = _amount(terms, part, basis, before)
        policy = fee_policy_on(day)
        work.under(policy.version)
        disputable = civil_day(session.dispute_until) if session.dispute_until else None
        entry = entry_of(mentor, self.session_id, kind.value)
        new = account.earn(
            mentor, entry, source_id=self.session_id, kind=kind, engagement_id=engagement.id,
            session_id=self.session_id, day=day, posted_on=posting_day(work, day),
            minutes=minutes, percent=percent, basis=basis, amount=amount,
            hold_until=policy.held_until(day, disputable), terms_version=version,
            price_version=price,
        )  # fmt: skip
        if new and session.order_id:
            _hang_on_order(work, session.order_id, account, mentor, entry)


@dataclass(frozen=True, kw_only=True)
class EarnConsult(Command):
    """Earn what answering a colleague's question is worth; a half hour begun counts whole."""

    consult_id: UUID
    engagement_id: UUID
    mentor_id: UUID
    minutes: int
    answered_on: date

    def do(self, work: Work) -> None:
        mentor, day = self.mentor_id, self.answered_on
        account = work.get(FeeAccount, fee_account_of(mentor))
        agreed = terms_on(work, mentor, day)
        if agreed is None:
            missing = Missing(self.engagement_id, None, day, self.minutes)
            account.miss_terms(mentor, self.consult_id, missing)
            return
        version, terms, _ = agreed
        policy = fee_policy_on(day)
        work.under(policy.version)
        amount = terms.consult(-(-self.minutes // policy.consult_unit))
        account.earn(
            mentor, entry_of(mentor, self.consult_id, FeeKind.CONSULT.value),
            source_id=self.consult_id, kind=FeeKind.CONSULT, engagement_id=self.engagement_id,
            session_id=None, day=day, posted_on=posting_day(work, day), minutes=self.minutes,
            percent=100, basis=amount, amount=amount, hold_until=policy.held_until(day),
            terms_version=version, price_version="",
        )  # fmt: skip


def terms_on(work: Work, mentor_id: UUID, day: date) -> tuple[int, FeeTerms, Payee] | None:
    """The terms a mentor accepted for a day, if there are some."""
    contract = work.see(MentorContract, contract_of(mentor_id))
    return contract.known_on(day) if contract else None


def _amount(terms: FeeTerms, part: Part, basis: Money, coordinated: Money) -> Money:
    _, kind, minutes, percent = part
    if kind is FeeKind.COORDINATION:
        return terms.coordinating(coordinated, basis)
    return terms.fee(kind, basis, minutes, percent)


def _hang_on_order(
    work: Work, order_id: UUID, account: FeeAccount, mentor: UUID, entry: UUID
) -> None:
    """Let a dispute over the order's payment reach the fee, and hold it if one is running."""
    order = work.get(OrderFees, order_fees_of(order_id))
    order.note(order_id, mentor, entry)
    if order.contested:
        account.hold(mentor, entry, Hold.PAYMENT_DISPUTED)
