"""Money that leaves the books: overpaid and given back, or never paid and written off."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from domain.four_eyes import Asked, FourEyesPolicy, NothingAsked
from domain.invoicing.money_events import ReturnAsked, Returned, WriteOffAsked, WrittenOff
from domain.invoicing.series import financial_year
from domain.invoicing.settling import NothingOpen, Settled
from domain.money import NOTHING, Money
from domain.refusals import Refused


class NothingOverpaid(Refused):
    """No more can go back than was paid too much."""


class Parted(Settled):
    """What needs a second pair of eyes."""

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
