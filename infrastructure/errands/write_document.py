"""Write out an issued document, once a form, and pin its bytes: PDF, UBL or Finvoice."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.invoicing.store_document import StoreDocument
from domain.events import derived
from domain.invoicing import Invoice
from domain.invoicing_snapshot import InvoiceSnapshot
from infrastructure.by_itself import by_itself
from infrastructure.einvoice.finvoice import finvoice
from infrastructure.einvoice.ubl import NoBuyerReference, NoEInvoiceAddress, ubl
from infrastructure.pdf.invoices import render_invoice


async def write_document(house: Any, about: dict[str, str]) -> bytes:
    """Write a document in a form unless it is there already; gives its bytes.

    Raises NoEInvoiceAddress, NoBuyerReference for an e-invoice that lacks what it needs.
    """
    invoice_id, form = UUID(about["invoice_id"]), about.get("form", "pdf")
    kept: bytes | None = await house.archive.read(invoice_id, form)
    if kept is not None:
        return kept
    issued = await issued_document(house, invoice_id)
    content = await asyncio.to_thread(_WRITERS[form], issued.snapshot)
    sha256 = await house.archive.keep(invoice_id, form, content, issued.financial_year_id)
    command = StoreDocument(invoice_id=invoice_id, form=form, sha256=sha256)
    await house.firm.do(command, by_itself(derived(invoice_id, f"store {form}")))
    final: bytes = await house.archive.read(invoice_id, form)
    return final


async def issued_document(house: Any, invoice_id: UUID) -> Any:
    """The event in which a document was issued."""
    events = await asyncio.to_thread(house.log.stream, invoice_id)
    return next(event for event in events if isinstance(event, Invoice.Issued))


def _pdf(snapshot: InvoiceSnapshot) -> bytes:
    """The page, with the machine's copy inside wherever one can be written."""
    try:
        xml = ubl(snapshot)
    except (NoEInvoiceAddress, NoBuyerReference):
        xml = None
    return render_invoice(snapshot, xml=xml)


_WRITERS = {"pdf": _pdf, "ubl": ubl, "finvoice": finvoice}
