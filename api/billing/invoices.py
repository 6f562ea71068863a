"""Billing over the API: payers, what waits on their accounts, what was issued to them."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.doors import InFinance
from api.lists import Listed, Paging, listed
from api.permits import may, through
from api.reception import Desk
from application.invoicing.account_lines import AccountLine, LineState, account_lines
from application.invoicing.add_line import AddLine, DropLine, HoldBackLine, InvoiceAgain, LetLineGo
from application.invoicing.documents import DocumentRow, documents
from application.invoicing.payers import PayerRow, payers
from application.invoicing.set_buyer import SetBuyer
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.people import Role
from domain.refusals import NotFound
from infrastructure.archive import FORMS
from infrastructure.errands.write_document import issued_document, write_document

router = APIRouter(tags=["billing"])
Reads = Annotated[
    Desk,
    Depends(may("billing.see_invoices", of=through(documents, "invoice_id", "client_id"))),
]
KINDS = {"pdf": "application/pdf", "ubl": "application/xml", "finvoice": "application/xml"}


@router.get("/api/billing/documents")
async def list_documents(
    desk: InFinance,
    paging: Paging,
    kind: Literal["invoice", "receipt", "credit"] | None = None,
    client_id: UUID | None = None,
    order_id: UUID | None = None,
) -> Listed[DocumentRow]:
    where: dict[str, Any] = {"kind": kind, "client_id": client_id, "order_id": order_id}
    chosen = {name: value for name, value in where.items() if value is not None}
    return await listed(desk, documents, chosen, "-number", paging)


@router.get("/api/billing/documents/{invoice_id}")
async def document(invoice_id: UUID, desk: Reads) -> InvoiceSnapshot:
    """The document as it was issued; what its lines stand for is told to finance alone."""
    await _row(desk, invoice_id)
    found: InvoiceSnapshot = (await issued_document(desk.reception, invoice_id)).snapshot
    if desk.actor.roles & {Role.FINANCE, Role.ADMINISTRATOR}:
        return found
    lines = (replace(line, sources=(), source_id="") for line in found.lines)
    return replace(found, lines=tuple(lines))


@router.get("/api/billing/documents/{invoice_id}/{form}", response_class=Response)
async def document_file(invoice_id: UUID, form: str, desk: Reads) -> Response:
    """The stored bytes of a document: pdf, ubl or finvoice."""
    row = await _row(desk, invoice_id)
    if form not in FORMS:
        raise NotFound
    content = await write_document(desk.reception, {"invoice_id": str(invoice_id), "form": form})
    ending = "pdf" if form == "pdf" else f"{form}.xml"
    named = f'inline; filename="{row.number}.{ending}"'
    return Response(content, media_type=KINDS[form], headers={"Content-Disposition": named})


async def _row(desk: Desk, invoice_id: UUID) -> DocumentRow:
    rows: list[DocumentRow] = await desk.shelf.find(documents, {"invoice_id": invoice_id})
    if not rows:
        raise NotFound
    return rows[0]


@router.get("/api/billing/payers")
async def list_payers(desk: InFinance, paging: Paging) -> Listed[PayerRow]:
    return await listed(desk, payers, {}, "name", paging)


@router.post("/api/billing/set-buyer")
async def set_buyer(command: SetBuyer, desk: InFinance) -> Response:
    return await desk.do(command)


@router.get("/api/billing/lines")
async def list_lines(
    desk: InFinance,
    paging: Paging,
    state: LineState | None = None,
    payer_id: UUID | None = None,
) -> Listed[AccountLine]:
    where: dict[str, Any] = {"state": state, "payer_id": payer_id}
    chosen = {name: value for name, value in where.items() if value is not None}
    return await listed(desk, account_lines, chosen, "-supplied_to", paging)


@router.post("/api/billing/add-line", status_code=201)
async def add_line(command: AddLine, desk: InFinance) -> Response:
    return await desk.do(command, 201)


@router.post("/api/billing/drop-line")
async def drop_line(command: DropLine, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/hold-back-line")
async def hold_back_line(command: HoldBackLine, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/let-line-go")
async def let_line_go(command: LetLineGo, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/invoice-again")
async def invoice_again(command: InvoiceAgain, desk: InFinance) -> Response:
    return await desk.do(command)
