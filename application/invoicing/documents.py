"""Every issued document by number, client and order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.invoicing import Invoice
from domain.money import Money


@dataclass(frozen=True)
class DocumentRow:
    """An issued receipt, invoice or credit note; `sha256` is empty until it is written out."""

    invoice_id: UUID
    number: str
    kind: str
    issued_on: date
    gross: Money
    order_id: UUID
    client_id: UUID
    sha256: str


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Invoice.Issued(
            number=number, kind=kind, issued_on=day, gross=gross, order_id=order, client_id=client
        ):
            yield Put(DocumentRow(event.originator_id, number, kind, day, gross, order, client, ""))
        case Invoice.DocumentStored(form="pdf", sha256=sha256):
            yield Change({"invoice_id": event.originator_id}, {"sha256": sha256})


documents = Table(
    "documents", DocumentRow, ("invoice_id",), rows, (("number",), ("order_id",), ("client_id",))
)
