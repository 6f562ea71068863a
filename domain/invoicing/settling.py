"""The money of a document: what was paid and credited, and what is open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from uuid import UUID

from domain.credit_sums import Credit
from domain.invoicing.issuing import Numbered
from domain.invoicing.money_events import (
    Credited,
    CreditedAmount,
    PaymentApplied,
    PaymentWithdrawn,
)
from domain.money import NOTHING, Money
from domain.refusals import Refused


class NothingOpen(Refused):
    """Nothing is open on this document."""


class MoneyState(StrEnum):
    """How a document stands; reckoned from its amounts, never kept."""

    OPEN = "open"
    PARTLY_PAID = "partly_paid"
    PAID = "paid"
    OVERPAID = "overpaid"
    CREDITED = "credited"
    WRITTEN_OFF = "written_off"


class Settled(Numbered):
    """What may happen to the money of a document."""

    @property
    def paid_at_once(self) -> bool:
        """Whether this tells of money that had come before it was issued."""
        return self.snapshot.kind == "receipt"

    @property
    def open(self) -> Money:
        """What is left to pay; below zero when more was paid than is owed.

        What was paid at once leaves nothing open: whatever of it is credited goes back with it.
        """
        if self.paid_at_once:
            return NOTHING
        settled = self.snapshot.paid + self.credited + self.paid + self.written_off
        return self.snapshot.gross - settled + self.returned

    @property
    def claims_open(self) -> Money:
        """Fees and interest asked for and not paid."""
        return self.fees + self.interest - self.claims_paid - self.waived

    @property
    def money_state(self) -> MoneyState:
        """Where the money of the document stands."""
        if self.open < NOTHING:
            return MoneyState.OVERPAID
        if not self.open:
            if self.written_off:
                return MoneyState.WRITTEN_OFF
            if self.credited and self.credited == self.snapshot.gross:
                return MoneyState.CREDITED
            return MoneyState.PAID
        return MoneyState.PARTLY_PAID if self.paid or self.snapshot.paid else MoneyState.OPEN

    def pay(self, payment_id: UUID, amount: Money, paid_on: date, means: str) -> Money:
        """Set a payment against the debt, then against claims; give the part that was needed."""
        if payment_id in self.payments:
            return self.payments[payment_id][0]
        debt = max(NOTHING, min(amount, self.open))
        claims = max(NOTHING, min(amount - debt, self.claims_open))
        if debt + claims:
            self.record(
                PaymentApplied, payment_id=payment_id, client_id=self.client_id,
                number=self.number, amount=debt + claims, claims=claims, paid_on=paid_on,
                means=means, open=self.open - debt,
            )  # fmt: skip
        return debt + claims

    def take_off(self, payment_id: UUID, day: date, reason: str) -> None:
        """Take a payment off again, as when it was meant for another document."""
        if payment_id in self.payments:
            amount, claims = self.payments[payment_id]
            self.record(
                PaymentWithdrawn, payment_id=payment_id, client_id=self.client_id,
                number=self.number, amount=amount, claims=claims, taken_on=day, reason=reason,
                open=self.open + amount - claims,
            )  # fmt: skip

    def creditable(self, amounts: Mapping[int, Money]) -> Credit:
        """What a credit of these amounts comes to. Raises NothingLeftToCredit, CreditTooLarge."""
        return self.left.credit(amounts)[0]

    def credit(
        self, credit_id: UUID, credit_number: str, amounts: Mapping[int, Money], credit: Credit
    ) -> None:
        """Note a credit note issued for this document."""
        lines = tuple(CreditedAmount(place, amount) for place, amount in sorted(amounts.items()))
        left = NOTHING if self.paid_at_once else self.open - credit.gross
        self.record(
            Credited, credit_id=credit_id, client_id=self.client_id, credit_number=credit_number,
            lines=lines, gross=credit.gross, open=left,
        )  # fmt: skip
