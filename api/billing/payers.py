"""Payers: who invoices go to and how, and what is put on their account by hand."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InFinance
from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from application.invoicing.account_lines import account_lines
from application.invoicing.add_line import AddLine
from application.invoicing.documents import documents
from application.invoicing.payers import payers
from application.invoicing.set_buyer import SetBuyer
from domain.accounts import Charge
from domain.vat import Customer, Service

router = APIRouter(include_in_schema=False)
TEXTS = (
    "name", "contact", "street", "postcode", "town", "country", "business_id", "vat_id", "email",
    "phone", "einvoice_address", "einvoice_operator", "order_number", "buyer_reference", "contract",
)  # fmt: skip
CHARGES = (Charge.HOURS, Charge.RETAINER, Charge.TRAINING, Charge.FORUM, Charge.OTHER)


@router.get("/desk/billing/payers")
async def list_payers(request: Request, desk: InFinance) -> Response:
    rows = await desk.shelf.find(payers, order="name", limit=1000)
    return page(request, "billing/payers.html", rows=rows)


@router.get("/desk/billing/payers/{payer_id}")
async def payer(request: Request, payer_id: UUID, desk: InFinance) -> Response:
    return await _payer(request, desk, payer_id, blank(request), blank(request))


@router.post("/desk/billing/payers/{payer_id}")
async def set_buyer(request: Request, payer_id: UUID, desk: InFinance) -> Response:
    form: Form[Any] = await filled(request, SetBuyer, payer_id=payer_id)
    return await form.do(
        desk, then=f"/desk/billing/payers/{payer_id}",
        again=lambda form: _payer(request, desk, payer_id, form, blank(request)),
    )  # fmt: skip


@router.post("/desk/billing/payers/{payer_id}/lines")
async def add_line(request: Request, payer_id: UUID, desk: InFinance) -> Response:
    form: Form[Any] = await filled(request, AddLine, payer_id=payer_id)
    return await form.do(
        desk, then=f"/desk/billing/payers/{payer_id}",
        again=lambda form: _payer(request, desk, payer_id, blank(request), form),
    )  # fmt: skip


async def _payer(
    request: Request, desk: Desk, payer_id: UUID, form: Form[Any], line: Form[Any]
) -> Response:
    known = await desk.shelf.find(payers, {"payer_id": payer_id})
    issued = await desk.shelf.find(documents, {"client_id": payer_id}, order="-issued_on", limit=50)
    lines = await desk.shelf.find(
        account_lines, {"payer_id": payer_id}, order="-supplied_to", limit=50
    )
    return page(
        request, "billing/payer.html", max(form.status, line.status), id=payer_id,
        buyer=known[0].buyer if known else None, form=form, line=line, issued=issued,
        lines=lines, texts=TEXTS, customers=list(Customer), charges=CHARGES,
        services=list(Service), today=desk.now.date(),
    )  # fmt: skip
