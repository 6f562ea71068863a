"""Money that leaves the books: overpaid and given back, or never paid and written off."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from domain.four_eyes import Asked, FourEyesPolicy, NothingAsked
from domain.invoicing.money_events import (
    PaymentWithdrawn,
    ReturnAsked,
    Returned,
    WriteOffAsked,
    WrittenOff,
)
from domain.invoicing.series import financial_year
from domain.invoicing.settling import NothingOpen, Settled
from domain.money import NOTHING, Money
from domain.refusals import Refused


class NothingOverpaid(Refused):
    """No more can go back than was paid too much."""


class Parted(Settled):
    """What needs a second pair of eyes."""

    @property
    def overpaid(self) -> Money:
        """What was paid too much and nobody has asked to return yet."""
        under_way = Money.total(one.amount for one in self.returning.values())
        return max(NOTHING, -self.open - under_way)

    def free_overpaid(self, day: date, reason: str) -> dict[UUID, Money]:
        """Take what was paid too much off again, the last payment first. Raises NothingOverpaid."""
        if not (left := self.overpaid):
            raise NothingOverpaid
        freed: dict[UUID, Money] = {}
        for payment_id, (amount, claims) in reversed(list(self.payments.items())):
            if part := min(left, amount - claims):
                freed[payment_id] = part
                left -= part
                self.record(
                    PaymentWithdrawn, payment_id=payment_id, client_id=self.client_id,
                    number=self.number, amount=part, claims=NOTHING, taken_on=day,
                    reason=reason, open=self.open + part,
                )  # fmt: skip
        return freed

    def ask_return(
        self, return_id: UUID, amount: Money, iban: str, by: UUID, now: datetime,
        policy: FourEyesPolicy,
    ) -> None:  # fmt: skip
        """Ask for overpaid money to go back. Raises NothingOverpaid.

        All sums of a document together count for the limit, so that none is split to stay below.
        """
        if return_id in self.returning:
            return
        if not NOTHING < amount <= self.overpaid:
            raise NothingOverpaid
        under_way = Money.total(one.amount for one in self.returning.values())
        together = self.returned + under_way + amount
        self.record(
            ReturnAsked, return_id=return_id, client_id=self.client_id, number=self.number,
            amount=amount, asked_by=by, asked_at=now, needs_second=together > policy.refund_above,
            iban=iban, financial_year_id=financial_year(self.snapshot.issued_on),
            left=self.overpaid - amount,
        )  # fmt: skip

    def give_back(
        self, return_id: UUID, day: date, by: UUID, now: datetime, entitled: int,
        policy: FourEyesPolicy,
    ) -> None:  # fmt: skip
        """Send asked money back. Raises NothingAsked, SecondPersonNeeded, SecondLookTooSoon."""
        if return_id not in self.returning:
            raise NothingAsked
        one = self.returning[return_id]
        if one.needs_second:
            one.asked.agreed_by(by, now, entitled, policy)
        self.record(
            Returned, return_id=return_id, client_id=self.client_id, number=self.number,
            amount=one.amount, returned_on=day, open=self.open + one.amount,
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
        self, day: date, by: UUID, now: datetime, entitled: int, policy: FourEyesPolicy
    ) -> None:
        """Agree to write the rest off. Raises NothingAsked, SecondPersonNeeded, NothingOpen."""
        if self.write_off_asked is None:
            raise NothingAsked
        if self.open <= NOTHING:
            raise NothingOpen
        asked, reason, asked_by, asked_at = self.write_off_asked
        Asked(asked_by, asked_at).agreed_by(by, now, entitled, policy)
        amount = min(asked, self.open)
        self.record(
            WrittenOff, client_id=self.client_id, number=self.number, amount=amount,
            reason=reason, written_off_on=day, open=self.open - amount,
        )  # fmt: skip
