"""Whenever an invoice is issued, its reminders are planned; each looks first whether it is needed.

A payment, a credit note, a dispute or the hand-over need not call anything off: the reminder finds
them when its day comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from application.dunning.remind_invoice import RemindInvoice, RetryReminder
from application.firm import Command
from application.policies import Errand, Later, about
from domain.dunning_policy import dunning_policy_on
from domain.events import Event
from domain.interest_rates import InterestRates
from domain.invoicing import Invoice
from domain.slots import HELSINKI

HOUR: Final = time(9)


def whenever_an_invoice_is_due(event: Event) -> Iterator[Command | Later | Errand]:
    invoice = event.originator_id
    match event:
        case Invoice.Issued(kind="invoice", due_on=date() as due_on, issued_on=issued_on):
            first = dunning_policy_on(issued_on).due_for(1, due_on, None)
            if first:
                yield _planned(invoice, 1, first)
        case Invoice.ReminderSent(step=step, client_id=client, next_on=next_on):
            told = about(invoice_id=invoice, step=str(step), client_id=client)
            yield Errand("send_reminder", told)
            if next_on:
                yield _planned(invoice, step + 1, next_on)
        case Invoice.DunningResumed(step=step):
            yield _planned(invoice, step + 1, event.timestamp.date() + timedelta(days=1))
        case InterestRates.RateEntered(waiting=waiting):
            for one in waiting:
                yield RetryReminder(invoice_id=one)
        case InterestRates.RateMissed():
            yield Errand("letter", about(letter="rate_missing", to_role="administrator"))


def _planned(invoice_id: UUID, step: int, day: date) -> Later:
    moment = datetime.combine(day, HOUR, ZoneInfo(HELSINKI))
    return Later(moment, RemindInvoice(invoice_id=invoice_id, step=step))
