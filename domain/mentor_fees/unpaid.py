"""A statement that is not paid after all: its money came back, or it was withdrawn before."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.events import Aggregate
from domain.invoicing.series import financial_year
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.mentor_fees import statement_events as happened
from domain.mentor_fees import unpaid_events as came
from domain.mentor_fees.statement_words import (
    StatementMovedOn,
    StatementState,
    WithdrawnTooLate,
)
from domain.money import Money

_STILL_OURS = frozenset({StatementState.MADE, StatementState.OBJECTED})


class Unpaid(Aggregate):
    """What may still become of a statement besides being paid."""

    mentor_id: UUID
    person_id: UUID
    number: str
    state: StatementState
    net: Money
    vat: Money
    gross: Money
    run_id: UUID | None
    came_back: set[UUID]

    def take_back(self, amount: Money, transfer_id: UUID, returned_on: date) -> bool:
        """Note that the payee's bank sent its money back, once; whether it is open by that now."""
        paid = self.state is StatementState.PAID and amount == self.gross
        if transfer_id in self.came_back or not paid:
            return False
        self._tell(
            came.PaymentReturned, run_id=self.run_id, transfer_id=transfer_id, amount=amount,
            returned_on=returned_on,
        )  # fmt: skip
        return True

    def require_withdrawable(self) -> None:
        """Raises WithdrawnTooLate."""
        if self.state not in _STILL_OURS:
            raise WithdrawnTooLate

    def withdraw(
        self, reason: str, day: date, credit_number: str, snapshot: InvoiceSnapshot | None
    ) -> None:
        """Withdraw it; of an invoice a credit note says so. Raises WithdrawnTooLate."""
        self.require_withdrawable()
        self._tell(
            came.Withdrawn, person_id=self.person_id, number=self.number,
            credit_number=credit_number, net=self.net, vat=self.vat, gross=self.gross,
            reason=reason, withdrawn_on=day,
            financial_year_id=financial_year(day), snapshot=snapshot,
        )  # fmt: skip

    def _require(self, state: StatementState) -> None:
        if self.state is not state:
            raise StatementMovedOn

    def _tell(self, fact: type[happened.AboutStatement], **more: Any) -> None:
        self.record(fact, mentor_id=self.mentor_id, **more)
