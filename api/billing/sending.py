"""How an issued document goes out once more: as an e-invoice, or as a copy by mail."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.doors import InFinance
from application.invoicing.note_sending import QueueEInvoice
from application.invoicing.send_copy import SendCopy

router = APIRouter(tags=["billing"])


@router.post("/api/billing/send-e-invoice")
async def send_e_invoice(command: QueueEInvoice, desk: InFinance) -> Response:
    """Send a document as an e-invoice, again after a rejection."""
    return await desk.do(command)


@router.post("/api/billing/send-copy")
async def send_copy(command: SendCopy, desk: InFinance) -> Response:
    return await desk.do(command)
