"""The pages of billing: issued documents, one document with all that happened to it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InFinance
from api.forms import Form, blank, filled
from api.pages import page
from api.plain_text import is_number
from api.reception import Desk
from api.trail.sentences import told
from application.bank.give_back import AskReturn, ReturnOverpaid
from application.bank.match_transfer import FreeOverpaid
from application.bank.write_off import AskWriteOff, WriteOff
from application.booking.order_page import OrderPage, order_page
from application.dunning.pause_reminders import PauseReminders, ResumeReminders
from application.dunning.waive_claims import HandOver, WaiveClaims
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.documents import documents
from application.invoicing.note_sending import QueueEInvoice
from application.invoicing.send_copy import SendCopy
from application.trail.trail import trail
from domain.invoicing import Invoice
from domain.money import NOTHING, Money
from domain.refusals import NotFound
from infrastructure.errands.send_reminder import write_reminder
from infrastructure.pdf.invoice_page import page_of

router = APIRouter(include_in_schema=False)
MOST = Money(10**12)
ACTS = {
    "credit": CreditInvoice, "ask-write-off": AskWriteOff, "write-off": WriteOff,
    "ask-return": AskReturn, "return": ReturnOverpaid, "free-overpaid": FreeOverpaid,
    "pause": PauseReminders, "resume": ResumeReminders, "waive": WaiveClaims, "hand-over": HandOver,
    "send": QueueEInvoice, "copy": SendCopy,
}  # fmt: skip


@router.get("/desk/billing")
async def billing(request: Request, desk: InFinance, show: str = "all") -> Response:
    today = desk.now.date()
    wished: dict[str, dict[str, Any]] = {
        "all": {},
        "open": {"open": (Money(1), MOST), "kind": "invoice"},
        "overdue": {"open": (Money(1), MOST), "due_on": (date.min, today), "kind": "invoice"},
        "credits": {"kind": "credit"},
        "receipts": {"kind": "receipt"},
    }
    where = wished.get(show, {})
    rows = await desk.shelf.find(documents, where, order="-issued_on", limit=200)
    overdue = await desk.shelf.find(documents, wished["overdue"], limit=10_000)
    owed = await desk.shelf.find(documents, wished["open"], limit=10_000)
    return page(
        request, "billing/documents.html", rows=rows, show=show, today=today,
        open_sum=Money.total(row.open for row in owed), open_count=len(owed),
        overdue_sum=Money.total(row.open for row in overdue), overdue_count=len(overdue),
    )  # fmt: skip


@router.get("/desk/billing/documents/{invoice_id}")
async def document(request: Request, invoice_id: UUID, desk: InFinance) -> Response:
    return await _document(request, desk, invoice_id, blank(request), "")


@router.post("/desk/billing/documents/{invoice_id}/{act}")
async def act_on_document(
    request: Request, invoice_id: UUID, act: str, desk: InFinance
) -> Response:
    if act not in ACTS:
        raise NotFound
    known: dict[str, Any] = {"invoice_id": invoice_id}
    if act == "credit":
        known["lines"] = await _credited(request)
    form: Form[Any] = await filled(request, ACTS[act], **known)
    here = f"/desk/billing/documents/{invoice_id}"
    return await form.do(
        desk, then=here, again=lambda form: _document(request, desk, invoice_id, form, act)
    )


async def _credited(request: Request) -> list[dict[str, Any]]:
    """The amounts typed beside the lines; none typed means all that is left."""
    sent = await request.form()
    typed = [(name, str(value).strip()) for name, value in sent.items() if name[:5] == "line."]
    tidy = (
        (int(name[5:]), text.replace(" ", "").replace(",", "."))
        for name, text in typed
        if text and is_number(name[5:])
    )
    return [
        {"place": place, "amount": f"{text}.00" if text.isdigit() else text} for place, text in tidy
    ]


@router.get("/desk/billing/documents/{invoice_id}/reminders/{step}")
async def reminder_page(invoice_id: UUID, step: int, desk: InFinance) -> Response:
    invoice = await _found(desk, invoice_id)
    if not 1 <= step <= invoice.step:
        raise NotFound
    content = await write_reminder(desk.reception, invoice_id, step)
    return Response(content, media_type="application/pdf")


async def _document(
    request: Request, desk: Desk, invoice_id: UUID, form: Form[Any], act: str
) -> Response:
    invoice = await _found(desk, invoice_id)
    rows = await desk.shelf.find(trail, {"stream": invoice_id}, order="position", limit=500)
    related = await desk.shelf.find(documents, {"credits_id": invoice_id})
    return page(
        request, "billing/document.html", form.status, invoice=invoice, id=invoice_id,
        shown=page_of(replace(invoice.snapshot, language=desk.language)), form=form, act=act,
        history=await told(desk, rows), credits=related, by=desk.by, zero=NOTHING,
        left=[line.left for line in invoice.left.lines],
        returnable=await _returnable(desk, invoice),
    )  # fmt: skip


async def _returnable(desk: Desk, invoice: Invoice) -> Money:
    """What of the money of a receipt's order may be sent back by hand."""
    if not invoice.paid_at_once or invoice.order_id is None:
        return NOTHING
    order: OrderPage | None = await desk.shelf.document(order_page, invoice.order_id)
    return order.ordered.to_pay - order.credited if order else NOTHING


async def _found(desk: Desk, invoice_id: UUID) -> Invoice:
    now = desk.now + timedelta(seconds=1)
    found = await asyncio.to_thread(desk.reception.log.as_of, invoice_id, now)
    if not isinstance(found, Invoice):
        raise NotFound
    return found
