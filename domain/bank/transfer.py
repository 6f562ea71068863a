"""One entry of a bank statement: recorded once, set against invoices, the rest given back.

Of every transfer: amount = applied + given back + kept apart + rest, at every moment.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from uuid import UUID, uuid5

from domain.bank import transfer_events as happened
from domain.bank.transfer_words import Apart, Aside, NothingLeftOfIt, NotSetAgainst
from domain.events import Created, Standing, event
from domain.four_eyes import Asked, FourEyesPolicy, NothingAsked
from domain.money import NOTHING, Money

_TRANSFERS: Final = UUID("6c756f74-7369-5000-8000-00000000000d")


def transfer_of(account: str, entry: str) -> UUID:
    """The id of an entry of an account's statements, by the bank's own name for it."""
    return uuid5(_TRANSFERS, f"{account}/{entry}")


class BankTransfer(Standing):
    """Money that came onto the firm's account or left it."""

    class Opened(Created):
        """An entry of a bank statement was heard of."""

    Received = happened.Received
    Applied = happened.Applied
    TakenOff = happened.TakenOff
    SetAside = happened.SetAside
    GivenBackAsked = happened.GivenBackAsked
    GivenBack = happened.GivenBack
    Debited = happened.Debited
    KeptApart = happened.KeptApart

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.amount = self.given_back = self.kept_apart = self.debited = NOTHING
        self.booked_on = date.min
        self.payer_iban = ""
        self.year: UUID | None = None
        self.applied: dict[UUID, Money] = {}
        self.aside: Aside | None = None
        self.freed_at: datetime | None = None
        self.asked: tuple[Money, UUID, datetime] | None = None

    @property
    def rest(self) -> Money:
        """What is neither set against an invoice nor given back, nor known to be anything else."""
        applied = Money.total(self.applied.values())
        return self.amount - applied - self.given_back - self.kept_apart

    @property
    def known(self) -> bool:
        """Whether it was recorded before."""
        return bool(self.amount or self.debited)

    def receive(
        self, account: str, entry: str, amount: Money, booked_on: date, reference: str,
        payer: str, payer_iban: str, message: str, financial_year_id: UUID, end_to_end_id: str,
    ) -> None:  # fmt: skip
        """Note money that came in, once."""
        if not self.known:
            self.record(
                happened.Received, account=account, entry=entry, amount=amount,
                booked_on=booked_on, reference=reference, payer=payer, payer_iban=payer_iban,
                message=message, financial_year_id=financial_year_id,
                end_to_end_id=end_to_end_id,
            )  # fmt: skip

    def debit(
        self, account: str, entry: str, amount: Money, booked_on: date, end_to_end_id: str,
        payee: str, message: str, financial_year_id: UUID,
    ) -> None:  # fmt: skip
        """Note money that left, once."""
        if not self.known:
            self.record(
                happened.Debited, account=account, entry=entry, amount=amount,
                booked_on=booked_on, end_to_end_id=end_to_end_id, payee=payee, message=message,
                financial_year_id=financial_year_id,
            )  # fmt: skip

    def apply_to(self, invoice_id: UUID, amount: Money) -> None:
        """Set a part against an invoice. Raises NothingLeftOfIt."""
        if not NOTHING < amount <= self.rest:
            raise NothingLeftOfIt
        self.record(happened.Applied, invoice_id=invoice_id, amount=amount, rest=self.rest - amount)

    def take_off(self, invoice_id: UUID, reason: str, part: Money | None = None) -> Money:
        """Take what was set against an invoice, or a part, off again. Raises NotSetAgainst."""
        if invoice_id not in self.applied:
            raise NotSetAgainst
        amount = self.applied[invoice_id] if part is None else part
        self.record(
            happened.TakenOff, invoice_id=invoice_id, amount=amount, reason=reason,
            rest=self.rest + amount,
        )  # fmt: skip
        return amount

    def keep_apart(self, what: Apart, object_id: UUID | None, reason: str, day: date) -> None:
        """Know what is left to be no payment of an invoice. Raises NothingLeftOfIt."""
        if not self.rest:
            raise NothingLeftOfIt
        self.record(
            happened.KeptApart, amount=self.rest, what=what, object_id=object_id, reason=reason,
            kept_on=day, rest=NOTHING,
        )  # fmt: skip

    def set_aside(self, reason: Aside) -> None:
        """Let a person look at what is left."""
        if self.rest and self.aside is not reason:
            self.record(happened.SetAside, amount=self.rest, reason=reason)

    def ask_back(self, by: UUID, now: datetime, policy: FourEyesPolicy) -> None:
        """Ask for what is left to go back to the payer. Raises NothingLeftOfIt."""
        if not self.rest:
            raise NothingLeftOfIt
        if self.asked is None:
            self.record(
                happened.GivenBackAsked, amount=self.rest, asked_by=by, asked_at=now,
                needs_second=self.rest > policy.refund_above,
            )  # fmt: skip

    def give_back(
        self, day: date, by: UUID, now: datetime, entitled: int, policy: FourEyesPolicy
    ) -> None:
        """Give back what was asked. Raises NothingAsked, SecondPersonNeeded, SecondLookTooSoon."""
        if self.asked is None:
            raise NothingAsked
        amount, asked_by, asked_at = self.asked
        if amount > policy.refund_above:
            Asked(asked_by, asked_at).agreed_by(by, now, entitled, policy)
        amount = min(amount, self.rest)
        if not amount:
            raise NothingLeftOfIt
        self.record(happened.GivenBack, amount=amount, given_back_on=day, rest=self.rest - amount)
