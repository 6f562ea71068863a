"""Orders that stand, for the office and for their clients, and withdrawing from one."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.doors import SignedIn
from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.booking.paid_orders import PaidOrderRow, paid_orders
from application.payments.withdraw_from_contract import WithdrawFromContract

router = APIRouter(tags=["booking"])
Sees = Annotated[Desk, Depends(may("booking.see_orders"))]
Withdraws = Annotated[Desk, Depends(may("booking.withdraw", of="order_id"))]


@router.get("/api/booking/orders")
async def list_orders(
    desk: Sees, paging: Paging, client_id: UUID | None = None
) -> Listed[PaidOrderRow]:
    """Orders that were paid or go by invoice, the newest first."""
    return await listed(
        desk, paid_orders, {"client_id": client_id} if client_id else {}, "-paid_at", paging
    )


@router.get("/api/my/orders")
async def list_my_orders(desk: SignedIn, paging: Paging) -> Listed[PaidOrderRow]:
    return await listed(desk, paid_orders, {"client_id": desk.by}, "-paid_at", paging)


@router.post("/api/booking/withdraw-from-contract")
async def withdraw_from_contract(command: WithdrawFromContract, desk: Withdraws) -> Response:
    """By the client, or by the office for a client who has told so in another way."""
    return await desk.do(command)
