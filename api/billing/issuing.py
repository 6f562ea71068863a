"""An invoice over the API, before it is issued and as it is; and what is credited of one."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from api.billing.unissued import previewed
from api.doors import InFinance
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.issue_invoice import IssueInvoice
from domain.invoicing_snapshot import InvoiceSnapshot

router = APIRouter(tags=["billing"])


@router.get("/api/billing/preview")
async def preview(
    desk: InFinance,
    payer_id: UUID,
    until: date,
    order_number: Annotated[str, Query(max_length=100)] = "",
    *,
    outside: bool = False,
) -> InvoiceSnapshot:
    """The invoice as it would be issued now, without a number."""
    command = IssueInvoice(
        payer_id=payer_id, until=until, order_number=order_number, outside=outside
    )
    return await previewed(desk, command)


@router.post("/api/billing/issue-invoice", status_code=201)
async def issue_invoice(command: IssueInvoice, desk: InFinance) -> Response:
    return await desk.do(command, 201)


@router.post("/api/billing/credit-invoice", status_code=201)
async def credit_invoice(command: CreditInvoice, desk: InFinance) -> Response:
    return await desk.do(command, 201)
