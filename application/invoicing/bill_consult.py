"""Put a consult beyond the package on the payer's account, at the price the payer accepted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from application.budgets.charging import put_on, within_budget
from application.firm import Command, Work
from application.invoicing.pricing import words_of
from domain.accounts import Account, Billable, Charge, Grounds, account_of
from domain.consults import Consult, ConsultState
from domain.engagements import Engagement


@dataclass(frozen=True, kw_only=True)
class BillConsult(Command):
    """Charge for an answer that the package's price does not hold, once for ever."""

    consult_id: UUID
    answered_on: date

    def do(self, work: Work) -> None:
        consult = work.get(Consult, self.consult_id)
        if consult.included or consult.price is None or consult.state is not ConsultState.ANSWERED:
            return
        engagement, charge = work.get(Engagement, consult.engagement_id), Charge.CONSULT
        line = Billable(
            charge=charge, words=words_of(charge, consult.minutes), quantity=Decimal(1),
            unit="C62", unit_price=consult.price, supplied_from=self.answered_on,
            supplied_to=self.answered_on,
            grounds=Grounds(
                engagement_id=engagement.id, agreement_id=engagement.agreement_id,
                clause="consult", price_version=consult.price_version,
            ),
        )  # fmt: skip
        payer = consult.payer_id
        account = work.get(Account, account_of(payer))
        line = within_budget(work, payer, engagement.mentee_id, line)
        put_on(work, account, payer, consult.id, line)
