"""Put a session held, missed or cancelled late on the payer's account; or take it off again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from application.budgets.charging import put_on, take_off, within_budget
from application.firm import Command, Work
from application.invoicing.pricing import words_of
from application.invoicing.session_price import SessionPrice, session_price
from domain.accounts import Account, Billable, Charge, Grounds, account_of
from domain.billing_policy import billing_policy_on
from domain.engagements import Engagement, SessionKind, SessionState
from domain.engagements.session import Session
from domain.privacy import Public

_CHARGES = {
    SessionState.CANCELLED: Charge.LATE_CANCELLATION,
    SessionState.NO_SHOW: Charge.NO_SHOW,
}


@dataclass(frozen=True, kw_only=True)
class BillSession(Command):
    """Charge for a session that is paid on account, once for ever."""

    engagement_id: UUID
    session_id: UUID
    not_before: date | None = None

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.session(self.session_id)
        held = session.state is SessionState.HELD
        percent = 100 if held else session.percent
        if session.state is SessionState.BOOKED or not percent:
            return
        account = work.get(Account, account_of(engagement.payer_id))
        policy = billing_policy_on(session.slot.day)
        work.under(policy.version)
        price = session_price(work, account, engagement, self.session_id)
        grounds = Grounds(
            engagement_id=engagement.id, session_id=self.session_id,
            agreement_id=engagement.agreement_id, clause="price" if held else "cancelling",
            terms=session.terms.version, price_version=price.version, percent=percent,
        )  # fmt: skip
        line = _line(session, price, grounds, self.not_before)
        outside = not (held or policy.cancellation_taxed)
        line = replace(line, outside=outside)
        line = within_budget(work, engagement.payer_id, session.mentee_id, line)
        put_on(work, account, engagement.payer_id, self.session_id, line)


@dataclass(frozen=True, kw_only=True)
class UnbillSession(Command):
    """Take a session off the account; if it is invoiced already, a credit note is wanted."""

    engagement_id: UUID
    session_id: UUID
    reason: Annotated[str, Public]

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        account = work.get(Account, account_of(engagement.payer_id))
        take_off(work, self.session_id, account.waiting.get(self.session_id))
        account.undo(self.session_id, self.reason)


def _line(
    session: Session, price: SessionPrice, grounds: Grounds, not_before: date | None
) -> Billable:
    minutes, day = session.slot.minutes, session.slot.day
    usual = Charge.CONSULT if session.kind is SessionKind.CONSULT else Charge.SESSION
    charge = _CHARGES.get(session.state, usual)
    return Billable(
        charge=charge, words=words_of(charge, minutes, grounds.percent), quantity=Decimal(1),
        unit="C62", unit_price=price.whole.share(Decimal(grounds.percent) / 100), supplied_from=day,
        supplied_to=day, grounds=grounds, not_before=not_before,
        order_number=price.order_number,
    )  # fmt: skip
