"""Every issued document: by number, client, order, what is open and where it is on its way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.invoicing import Invoice
from domain.invoicing.forms import Sending
from domain.invoicing.issuing import Issued
from domain.money import NOTHING, Money


@dataclass(frozen=True)
class DocumentRow:
    """An issued receipt, invoice or credit note.

    `open` is what is left to pay, below zero when too much was paid; `sha256` is empty until the
    document is written out; `step` counts reminders.
    """

    invoice_id: UUID
    number: str
    kind: str
    issued_on: date
    due_on: date | None
    gross: Money
    open: Money
    order_id: UUID | None
    client_id: UUID
    buyer: str
    reference: str
    credits_id: UUID | None
    sending: Sending
    step: int
    paused: bool
    sha256: str


def rows(event: Event) -> Iterator[RowStep]:
    this = {"invoice_id": event.originator_id}
    match event:
        case Issued():
            yield Put(_row(event))
        case Invoice.DocumentStored(form="pdf", sha256=sha256):
            yield Change(this, {"sha256": sha256})
        case Invoice.ReminderSent(step=step):
            yield Change(this, {"step": step})
        case Invoice.DunningPaused():
            yield Change(this, {"paused": True})
        case Invoice.DunningResumed():
            yield Change(this, {"paused": False})
        case (
            Invoice.PaymentApplied(open=left)
            | Invoice.PaymentWithdrawn(open=left)
            | Invoice.Credited(open=left)
            | Invoice.Returned(open=left)
            | Invoice.WrittenOff(open=left)
        ):
            yield Change(this, {"open": left})
    if sending := _SENDING.get(type(event)):
        yield Change(this, {"sending": sending.value})


def _row(event: Issued) -> DocumentRow:
    left = NOTHING if event.kind == "credit" else event.open
    return DocumentRow(
        event.originator_id, event.number, event.kind, event.issued_on, event.due_on, event.gross,
        left, event.order_id, event.client_id, event.snapshot.buyer.name, event.reference,
        event.credits_id, Sending.NOT_SENT, 0, paused=False, sha256="",
    )  # fmt: skip


_SENDING: dict[type, Sending] = {
    Invoice.Mailed: Sending.MAILED,
    Invoice.EInvoiceQueued: Sending.QUEUED,
    Invoice.EInvoiceSent: Sending.SENT,
    Invoice.EInvoiceDelivered: Sending.DELIVERED,
    Invoice.EInvoiceRejected: Sending.REJECTED,
    Invoice.EInvoiceAnswered: Sending.ANSWERED,
}

documents = Table(
    "documents",
    DocumentRow,
    ("invoice_id",),
    rows,
    (("number",), ("order_id",), ("client_id",), ("due_on",), ("reference",), ("issued_on",)),
    version=2,
)
