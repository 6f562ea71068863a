"""Remind of an unpaid invoice, with what the law and the firm's policy let it ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.dunning_policy import DunningPolicy, dunning_policy_on
from domain.interest_rates import RATES, InterestRates, rows_of
from domain.invoicing import Invoice, Series, series_of
from domain.late_payment import (
    Debtor,
    NoFeeRule,
    NoInterestRate,
    late_interest,
    reminder_fee,
    standard_compensation,
)
from domain.money import NOTHING, Money
from domain.office_hours import add_working_days

NO_RATE: Final = "no reference rate"
NO_RULE: Final = "no fee rule"


@dataclass(frozen=True, kw_only=True)
class RemindInvoice(Command):
    """Send a reminder whose day has come; what is paid, paused or handed over is let be.

    Where the table of rates has no row for the day, nothing is guessed: the reminder waits until
    an administrator has entered the rate with its source.
    """

    invoice_id: UUID
    step: int

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        invoice = work.get(Invoice, self.invoice_id)
        policy = dunning_policy_on(invoice.snapshot.issued_on)
        if not _its_turn(invoice, policy, self.step, day):
            return
        work.under(policy.version)
        due_on = _payable_until(work, invoice)
        try:
            interest = _interest(work, invoice, policy, due_on, day)
            fee, compensation = _charges(invoice, policy, self.step, due_on, day)
        except NoInterestRate:
            work.get(InterestRates, RATES).miss(day, invoice.id)
            invoice.hold_up(self.step, NO_RATE)
            return
        except NoFeeRule:
            invoice.hold_up(self.step, NO_RULE)
            return
        invoice.free_reminder()
        reminder_id = work.caller.command_id
        series = work.get(Series, series_of("reminder", day.year))
        invoice.remind(
            self.step, series.written_for(reminder_id, "reminder", day), day,
            day + timedelta(days=policy.days_to_pay), fee, compensation, interest,
            policy.due_for(self.step + 1, day, day), policy.version,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class RetryReminder(Command):
    """Try the next reminder of an invoice again, as once a missing rate was entered."""

    invoice_id: UUID

    def do(self, work: Work) -> None:
        step = work.get(Invoice, self.invoice_id).step + 1
        RemindInvoice(invoice_id=self.invoice_id, step=step).do(work)


def _its_turn(invoice: Invoice, policy: DunningPolicy, step: int, day: date) -> bool:
    due_on = invoice.snapshot.due_on
    if due_on is None or invoice.pauses or not invoice.may_remind(step):
        return False
    begins = policy.due_for(step, due_on, invoice.reminded_on)
    return begins is not None and begins <= day


def _payable_until(work: Work, invoice: Invoice) -> date:
    """The last day to pay: a due date when no bank is open moves to the next day one is."""
    due_on = invoice.snapshot.due_on or invoice.snapshot.issued_on
    return add_working_days(due_on, 0, work.holidays)


def _interest(
    work: Work, invoice: Invoice, policy: DunningPolicy, due_on: date, day: date
) -> Money:
    if not policy.interest:
        return NOTHING
    rates = rows_of(work.see(InterestRates, RATES))
    return late_interest(invoice.open, due_on, day, invoice.debtor, rates)


def _charges(
    invoice: Invoice, policy: DunningPolicy, step: int, due_on: date, day: date
) -> tuple[Money, Money]:
    """The fee and the standard compensation: one of them, and only what the law allows."""
    overdue = invoice.overdue(due_on)
    if policy.compensation and invoice.debtor is Debtor.BUSINESS:
        return NOTHING, standard_compensation(overdue, day)
    fee = reminder_fee(overdue, day) if policy.steps[step - 1].fee else NOTHING
    return fee, NOTHING
