"""Issued documents: the list, and each one's very bytes."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InFinance
from api.lists import Listed, Paging, listed
from api.pages import page
from application.invoicing.documents import DocumentRow, documents
from application.people.people import people
from domain.refusals import NotFound
from infrastructure.errands.write_document import write_document

router = APIRouter(tags=["billing"])


@router.get("/api/billing/documents")
async def list_documents(desk: InFinance, paging: Paging) -> Listed[DocumentRow]:
    return await listed(desk, documents, {}, "-number", paging)


@router.get("/api/billing/documents/{invoice_id}.pdf", response_class=Response)
async def document_pdf(invoice_id: UUID, desk: InFinance) -> Response:
    rows = await desk.shelf.find(documents, {"invoice_id": invoice_id})
    if not rows:
        raise NotFound
    content = await write_document(desk.reception, {"invoice_id": str(invoice_id)})
    named = f'inline; filename="{rows[0].number}.pdf"'
    return Response(content, media_type="application/pdf", headers={"Content-Disposition": named})


@router.get("/desk/billing", include_in_schema=False)
async def billing(request: Request, desk: InFinance) -> Response:
    rows = await desk.shelf.find(documents, order="-number", limit=100)
    names = await desk.shelf.documents(people, {row.client_id for row in rows})
    return page(request, "invoicing/documents.html", rows=rows, names=names)
