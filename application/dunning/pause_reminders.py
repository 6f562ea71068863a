"""Pause the reminders of an invoice while something is disputed, and let them go on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.invoicing import Invoice
from domain.invoicing.dunning_words import Pause


@dataclass(frozen=True, kw_only=True)
class PauseReminders(Command):
    """Send no reminders and charge nothing while a dispute, a complaint or an agreement lasts."""

    invoice_id: UUID
    reason: Pause
    case_id: UUID | None = None

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).pause(self.reason, self.case_id)


@dataclass(frozen=True, kw_only=True)
class ResumeReminders(Command):
    """Let the reminders of an invoice go on."""

    invoice_id: UUID
    case_id: UUID | None = None

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).resume(self.case_id)
