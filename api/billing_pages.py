"""The pages of billing: documents, what waits on accounts, previews, corrections."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api import billing_letters as billing_letters
from api import withdrawal_letters as withdrawal_letters
from api.doors import InFinance
from api.pages import page
from application.invoicing.documents import documents

router = APIRouter(include_in_schema=False)


@router.get("/desk/billing")
async def billing(request: Request, desk: InFinance) -> Response:
    rows = await desk.shelf.find(documents, order="-number", limit=100)
    return page(request, "billing/documents.html", rows=rows)
