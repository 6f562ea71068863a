"""Note how a document gets to its buyer: mailed, or as an e-invoice through the operator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from application.firm import Command, Work
from domain.invoicing import Invoice
from domain.invoicing.forms import Answered, Form
from domain.privacy import Public

Text = Annotated[str, Public]


@dataclass(frozen=True, kw_only=True)
class NoteMailed(Command):
    """Note that a document went out by mail; `copy` when somebody asked for it once more."""

    invoice_id: UUID
    copy: bool = False

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).mailed(copy=self.copy)


@dataclass(frozen=True, kw_only=True)
class QueueEInvoice(Command):
    """Let a document be sent as an e-invoice, again after a rejection."""

    invoice_id: UUID
    form: Form

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).queue(self.form)


@dataclass(frozen=True, kw_only=True)
class NoteEInvoiceSent(Command):
    """Note the operator's receipt of an e-invoice."""

    invoice_id: UUID
    message_id: Text

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).sent(self.message_id)


@dataclass(frozen=True, kw_only=True)
class NoteEInvoiceDelivered(Command):
    """Note that an e-invoice reached the buyer."""

    invoice_id: UUID

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).delivered()


@dataclass(frozen=True, kw_only=True)
class NoteEInvoiceRejected(Command):
    """Note that an e-invoice was turned back, and why."""

    invoice_id: UUID
    reason: Text

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).rejected(self.reason)


@dataclass(frozen=True, kw_only=True)
class NoteEInvoiceAnswered(Command):
    """Note what the buyer answered to an e-invoice."""

    invoice_id: UUID
    answer: Answered
    note: Text = ""

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).answered(self.answer, self.note)
