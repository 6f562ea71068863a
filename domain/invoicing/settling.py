"""The money of a document: what was paid, credited, returned or written off, and what is open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from domain.credit_sums import Credit
from domain.four_eyes import Asked, FourEyesPolicy, NothingAsked
from domain.invoicing.issuing import Numbered
from domain.invoicing.money_events import (
    Credited,
    CreditedAmount,
    PaymentApplied,
    PaymentWithdrawn,
    ReturnAsked,
    Returned,
    WriteOffAsked,
    WrittenOff,
)
from domain.invoicing.series import financial_year
from domain.money import NOTHING, Money
from domain.refusals import Refused


class NothingOpen(Refused):
    """Nothing is open on this document."""


class NothingOverpaid(Refused):
    """No more can go back than was paid too much."""


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
    def open(self) -> Money:
        """What is left to pay; below zero when more was paid than is owed."""
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
            return self.payments[payment_id]
        debt = max(NOTHING, min(amount, self.open))
        claims = max(NOTHING, min(amount - debt, self.claims_open))
        if debt + claims:
            self.record(
                PaymentApplied, payment_id=payment_id, client_id=self.client_id,
                number=self.number, amount=debt + claims, claims=claims, paid_on=paid_on,
                means=means, open=self.open - debt,
            )  # fmt: skip
        return debt + claims

    def take_off(
        self, payment_id: UUID, amount: Money, claims: Money, day: date, reason: str
    ) -> None:
        """Take a payment off again, as when it was meant for another document."""
        if payment_id in self.payments:
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
        self.record(
            Credited, credit_id=credit_id, client_id=self.client_id, credit_number=credit_number,
            lines=lines, gross=credit.gross, open=self.open - credit.gross,
        )  # fmt: skip

    def ask_return(
        self, return_id: UUID, amount: Money, iban: str, by: UUID, now: datetime,
        policy: FourEyesPolicy,
    ) -> None:  # fmt: skip
        """Ask for overpaid money to go back. Raises NothingOverpaid."""
        if return_id in self.returning:
            return
        under_way = Money.total(each for each, _, _ in self.returning.values())
        if not NOTHING < amount <= -self.open - under_way:
            raise NothingOverpaid
        self.record(
            ReturnAsked, return_id=return_id, client_id=self.client_id, number=self.number,
            amount=amount, asked_by=by, asked_at=now, needs_second=amount > policy.refund_above,
            iban=iban, financial_year_id=financial_year(self.snapshot.issued_on),
        )  # fmt: skip

    def give_back(
        self, return_id: UUID, day: date, by: UUID, now: datetime, entitled: int,
        policy: FourEyesPolicy,
    ) -> None:  # fmt: skip
        """Send asked money back. Raises NothingAsked, SecondPersonNeeded, SecondLookTooSoon."""
        if return_id not in self.returning:
            raise NothingAsked
        amount, asked_by, asked_at = self.returning[return_id]
        if amount > policy.refund_above:
            Asked(asked_by, asked_at).agreed_by(by, now, entitled, policy)
        self.record(
            Returned, return_id=return_id, client_id=self.client_id, number=self.number,
            amount=amount, returned_on=day, open=self.open + amount,
        )  # fmt: skip

    def ask_write_off(self, reason: str, by: UUID, now: datetime) -> None:
        """Put forward that the rest should be written off. Raises NothingOpen."""
        if self.open <= NOTHING:
            raise NothingOpen
        if self.write_off_asked is None:
            self.record(
                WriteOffAsked, client_id=self.client_id, number=self.number, amount=self.open,
                reason=reason, asked_by=by, asked_at=now,
            )  # fmt: skip

    def write_off(
        self, reason: str, day: date, by: UUID, now: datetime, entitled: int,
        policy: FourEyesPolicy,
    ) -> None:  # fmt: skip
        """Agree to write the rest off. Raises NothingAsked, SecondPersonNeeded, NothingOpen."""
        if self.write_off_asked is None:
            raise NothingAsked
        if self.open <= NOTHING:
            raise NothingOpen
        _, asked_by, asked_at = self.write_off_asked
        Asked(asked_by, asked_at).agreed_by(by, now, entitled, policy)
        amount = min(self.write_off_asked[0], self.open)
        self.record(
            WrittenOff, client_id=self.client_id, number=self.number, amount=amount,
            reason=reason, written_off_on=day, open=self.open - amount,
        )  # fmt: skip
