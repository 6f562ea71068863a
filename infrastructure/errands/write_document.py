"""Write out an issued document as PDF, once, and pin its bytes."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.firm import Caller
from application.invoicing.store_document import StoreDocument
from domain.events import NOBODY, Via, derived
from domain.invoicing import Invoice
from infrastructure.pdf.invoices import render_invoice


async def write_document(house: Any, about: dict[str, str]) -> bytes:
    """Render the PDF of an invoice unless it is there already; gives its bytes."""
    invoice_id = UUID(about["invoice_id"])
    kept: bytes | None = await house.archive.read(invoice_id, "pdf")
    if kept is not None:
        return kept
    events = await asyncio.to_thread(house.log.stream, invoice_id)
    issued = next(event for event in events if isinstance(event, Invoice.Issued))
    content = await asyncio.to_thread(render_invoice, issued.snapshot)
    sha256 = await house.archive.keep(invoice_id, "pdf", content)
    command = StoreDocument(invoice_id=invoice_id, form="pdf", sha256=sha256)
    await house.firm.do(
        command, Caller(by=NOBODY, via=Via.JOB, command_id=derived(invoice_id, "store pdf"))
    )
    final: bytes = await house.archive.read(invoice_id, "pdf")
    return final
