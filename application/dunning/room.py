"""The room of reminders: what it offers."""

from __future__ import annotations

from typing import Final

from application.dunning.pause_reminders import PauseReminders, ResumeReminders
from application.dunning.remind_invoice import RemindInvoice, RetryReminder
from application.dunning.sentences import SENTENCES
from application.dunning.waive_claims import HandOver, WaiveClaims
from application.dunning.whenever_an_invoice_is_due import whenever_an_invoice_is_due
from application.policies import Room

ROOM: Final = Room(
    "dunning",
    commands=(
        RemindInvoice, RetryReminder, PauseReminders, ResumeReminders, WaiveClaims, HandOver,
    ),
    policies=(whenever_an_invoice_is_due,),
    sentences=SENTENCES,
)  # fmt: skip
