"""A client's own invoices and receipts, and those of organisations they speak for."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.doors import SignedIn
from api.lists import Listed, Paging, listed
from api.pages import page
from api.reception import Desk
from application.house import relations
from application.invoicing.documents import DocumentRow, documents
from domain.matters import Relation

router = APIRouter(tags=["billing"])
TIES = [Relation.CLIENT_OF, Relation.PAYER_OF, Relation.SPONSOR_OF]


async def payers_of(desk: Desk) -> list[object]:
    """Whose invoices somebody sees: their own, and those of payers they stand for."""
    ties = await desk.shelf.find(
        relations, {"holder_id": list(desk.actor.ids), "relation": TIES}, limit=1000
    )
    now = desk.now
    return [desk.by, *(tie.object_id for tie in ties if tie.holds(now))]


@router.get("/api/my/invoices")
async def list_my_invoices(desk: SignedIn, paging: Paging) -> Listed[DocumentRow]:
    where = {"client_id": await payers_of(desk)}
    return await listed(desk, documents, where, "-number", paging)


@router.get("/my/invoices", include_in_schema=False)
async def my_invoices(request: Request, desk: SignedIn) -> Response:
    where = {"client_id": await payers_of(desk)}
    rows = await desk.shelf.find(documents, where, order="-issued_on", limit=200)
    return page(request, "billing/my_invoices.html", rows=rows, today=desk.now.date())
