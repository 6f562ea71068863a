"""A run that pays mentors' fees: prepared by one, the registers asked, approved by another."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from domain.events import Aggregate, event
from domain.four_eyes import Asked, FourEyesPolicy
from domain.invoicing.series import financial_year
from domain.mentor_fees import run_events as happened
from domain.mentor_fees.run_events import RunItem
from domain.mentor_fees.statement_words import (
    BeforePayDay,
    NothingInRun,
    NotInRegister,
    RegisterCheckMissing,
    RunApproved,
    RunNotApproved,
)
from domain.money import Money


class PayoutRun(Aggregate):
    """Statements that are paid by one file to the bank."""

    Prepared = happened.Prepared
    CheckAsked = happened.CheckAsked
    RegisterChecked = happened.RegisterChecked
    LeftOut = happened.LeftOut
    Approved = happened.Approved
    ItemPaid = happened.ItemPaid

    @event(Prepared)
    def __init__(
        self, id: UUID, pay_on: date, items: tuple[RunItem, ...], prepared_at: datetime,
        prepared_by: UUID,
    ) -> None:  # fmt: skip
        self.pay_on = pay_on
        self.items = {item.statement_id: item for item in items}
        self.prepared = Asked(prepared_by, prepared_at)
        self.checks: dict[UUID, tuple[date, bool, bool]] = {}
        self.approved_on: date | None = None
        self.approved_at: datetime | None = None
        self.paid: set[UUID] = set()

    @property
    def total(self) -> Money:
        """What leaves the account."""
        return Money.total(item.amount for item in self.items.values())

    def ask_check(self) -> None:
        """Have the registers asked. Raises RunApproved."""
        self._require_open()
        mentors = sorted({item.mentor_id for item in self.items.values()})
        self.record(happened.CheckAsked, mentors=tuple(mentors))

    def check(
        self, mentor_id: UUID, day: date, *, prepayment: bool, vat: bool, source: str,
        business_id: str, evidence: str,
    ) -> None:  # fmt: skip
        """Note what the registers said of a payee on a day."""
        if self.approved_on is None and self.checks.get(mentor_id) != (day, prepayment, vat):
            self.record(
                happened.RegisterChecked, mentor_id=mentor_id, checked_on=day,
                prepayment=prepayment, vat=vat, source=source,
                financial_year_id=financial_year(day), business_id=business_id,
                evidence=evidence,
            )  # fmt: skip

    def leave_out(self, statement_id: UUID, reason: str) -> bool:
        """Pay a statement another time; whether it was in the run. Raises RunApproved."""
        self._require_open()
        if statement_id not in self.items:
            return False
        mentor = self.items[statement_id].mentor_id
        self.record(happened.LeftOut, statement_id=statement_id, mentor_id=mentor, reason=reason)
        return True

    def approve(
        self, by: UUID, now: datetime, day: date, entitled: int, policy: FourEyesPolicy
    ) -> None:
        """Let the bank be told.

        Raises NothingInRun, BeforePayDay, RegisterCheckMissing, NotInRegister,
        SecondPersonNeeded, SecondLookTooSoon.
        """
        if self.approved_on:
            return
        if not self.items:
            raise NothingInRun
        if day < self.pay_on:
            raise BeforePayDay
        self.prepared.agreed_by(by, now, entitled, policy)
        for item in self.items.values():
            self._require_checked(item, day)
        self.record(
            happened.Approved, approved_on=day, total=self.total,
            items=tuple(self.items.values()),
        )  # fmt: skip

    def pay(self, statement_id: UUID, transfer_id: UUID | None, paid_on: date) -> None:
        """Note that one was paid. Raises RunNotApproved."""
        if self.approved_on is None:
            raise RunNotApproved
        if statement_id in self.items and statement_id not in self.paid:
            item = self.items[statement_id]
            self.record(
                happened.ItemPaid, statement_id=statement_id, mentor_id=item.mentor_id,
                transfer_id=transfer_id, amount=item.amount, paid_on=paid_on,
                left=len(self.items) - len(self.paid) - 1,
            )  # fmt: skip

    def _require_open(self) -> None:
        if self.approved_on:
            raise RunApproved

    def _require_checked(self, item: RunItem, day: date) -> None:
        checked_on, prepayment, vat = self.checks.get(item.mentor_id, (date.min, False, False))
        if checked_on != day:
            raise RegisterCheckMissing(mentor=str(item.mentor_id))
        if not prepayment or item.taxed != vat:
            raise NotInRegister(mentor=str(item.mentor_id))
