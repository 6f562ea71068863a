"""A mentor's account: what was earned and corrected, what of it is settled and paid.

At every moment: earned + corrections = not settled + settled, not paid + paid.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from domain.events import Created, derived, event
from domain.mentor_fees import account_events as happened
from domain.mentor_fees import correcting_events as correcting
from domain.mentor_fees import undone_events as undone
from domain.mentor_fees.account_events import Entry, Missing
from domain.mentor_fees.correcting import Corrigible
from domain.mentor_fees.words import FeeUnknown, Hold, NothingDue
from domain.money import NOTHING, Money

_ACCOUNTS: Final = UUID("6c756f74-7369-5000-8000-0000000000f2")


def fee_account_of(mentor_id: UUID) -> UUID:
    """The id of a mentor's account."""
    return uuid5(_ACCOUNTS, str(mentor_id))


def entry_of(mentor_id: UUID, source_id: UUID, kind: str) -> UUID:
    """The id of what one mentor earns by one delivered thing: there is one of a kind."""
    return derived(fee_account_of(mentor_id), source_id, kind)


class FeeAccount(Corrigible):
    """Everything the firm owes one mentor, entry by entry."""

    class Opened(Created):
        """A mentor's account was opened."""

    Earned = happened.Earned
    TermsMissing = happened.TermsMissing
    CorrectionAsked = correcting.CorrectionAsked
    Corrected = correcting.Corrected
    Held = happened.Held
    Released = happened.Released
    Settled = happened.Settled
    Paid = happened.Paid
    PaymentReturned = undone.PaymentReturned
    Unsettled = undone.Unsettled

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.entries: dict[UUID, Entry] = {}
        self.coordinated: dict[UUID, Money] = {}
        self.missing: dict[UUID, Missing] = {}
        self.asked: dict[UUID, tuple[UUID, Money, str, UUID, datetime]] = {}

    def earn(self, mentor_id: UUID, entry_id: UUID, **facts: Any) -> bool:
        """Note a fee once; whether it is new."""
        if entry_id in self.entries:
            return False
        self.record(happened.Earned, mentor_id=mentor_id, entry_id=entry_id, **facts)
        return True

    def miss_terms(self, mentor_id: UUID, source_id: UUID, missing: Missing) -> None:
        """Note that there are no terms to earn something by, once."""
        if source_id not in self.missing:
            self.record(
                happened.TermsMissing, mentor_id=mentor_id, source_id=source_id,
                engagement_id=missing.engagement_id, session_id=missing.session_id,
                day=missing.day, minutes=missing.minutes,
            )  # fmt: skip

    def hold(self, mentor_id: UUID, entry_id: UUID, why: Hold) -> None:
        """Keep a fee from being settled. Raises FeeUnknown."""
        for one in self._with_corrections(entry_id):
            if why not in self.entries[one].holds and not self.entries[one].statement_id:
                self.record(happened.Held, mentor_id=mentor_id, entry_id=one, why=why)

    def release(self, mentor_id: UUID, entry_id: UUID, why: Hold) -> None:
        """Let it be settled again. Raises FeeUnknown."""
        for one in self._with_corrections(entry_id):
            if why in self.entries[one].holds:
                self.record(happened.Released, mentor_id=mentor_id, entry_id=one, why=why)

    def due(self, until: date, today: date) -> dict[UUID, Entry]:
        """Fees delivered by a day whose dispute period is over today, not settled, not held."""
        return {
            entry_id: one
            for entry_id, one in self.entries.items()
            if one.statement_id is None and not one.holds and one.amount
            and one.day <= until and one.hold_until < today
        }  # fmt: skip

    def settle(
        self, mentor_id: UUID, statement_id: UUID, until: date, today: date
    ) -> dict[UUID, Entry]:
        """Put what is due on a statement; below zero it waits for more. Raises NothingDue."""
        due = self.due(until, today)
        amount = Money.total(one.amount for one in due.values())
        if amount <= NOTHING:
            raise NothingDue
        self.record(
            happened.Settled, mentor_id=mentor_id, statement_id=statement_id,
            entries=tuple(due), amount=amount, settled_on=today,
        )  # fmt: skip
        return due

    def pay(self, mentor_id: UUID, statement_id: UUID, paid_on: date) -> None:
        """Note that a statement was paid, once."""
        on_it = self._on(statement_id)
        if on_it and not all(one.paid for one in on_it):
            self.record(
                happened.Paid, mentor_id=mentor_id, statement_id=statement_id, paid_on=paid_on,
                amount=Money.total(one.amount for one in on_it),
            )  # fmt: skip

    def take_back_payment(self, mentor_id: UUID, statement_id: UUID, day: date) -> None:
        """Note that a payment came back."""
        on_it = self._on(statement_id)
        if any(one.paid for one in on_it):
            self.record(
                undone.PaymentReturned, mentor_id=mentor_id, statement_id=statement_id,
                amount=Money.total(one.amount for one in on_it), returned_on=day,
            )  # fmt: skip

    def unsettle(self, mentor_id: UUID, statement_id: UUID, day: date) -> None:
        """Take everything off a statement that was withdrawn."""
        if on_it := self._on(statement_id):
            self.record(
                undone.Unsettled, mentor_id=mentor_id, statement_id=statement_id,
                amount=Money.total(one.amount for one in on_it), unsettled_on=day,
            )  # fmt: skip

    def _on(self, statement_id: UUID) -> list[Entry]:
        return [one for one in self.entries.values() if one.statement_id == statement_id]

    def _with_corrections(self, entry_id: UUID) -> list[UUID]:
        if entry_id not in self.entries:
            raise FeeUnknown
        return [key for key, one in self.entries.items() if entry_id in (key, one.corrects)]
