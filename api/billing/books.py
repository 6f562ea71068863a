"""The books over the API: number series, closed months, reference rates, prices."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Response

from api.doors import AsAdministrator, InFinance
from api.lists import Listed, Paging, listed
from application.invoicing.begin_series import BeginSeries
from application.invoicing.bring_open_invoice import BringOpenInvoice
from application.invoicing.enter_rate import EnterRate
from application.invoicing.lock_month import LockMonth, UnlockMonth
from application.pricing.price_table import PriceLine, price_table
from application.pricing.set_prices import AgreePrices, SetPrices

router = APIRouter(tags=["billing"])


@router.post("/api/billing/begin-series")
async def begin_series(command: BeginSeries, desk: AsAdministrator) -> Response:
    return await desk.do(command)


@router.post("/api/billing/bring-open-invoice", status_code=201)
async def bring_open_invoice(command: BringOpenInvoice, desk: AsAdministrator) -> Response:
    return await desk.do(command, 201)


@router.post("/api/billing/lock-month")
async def lock_month(command: LockMonth, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/unlock-month")
async def unlock_month(command: UnlockMonth, desk: AsAdministrator) -> Response:
    return await desk.do(command)


@router.post("/api/billing/enter-rate")
async def enter_rate(command: EnterRate, desk: AsAdministrator) -> Response:
    return await desk.do(command)


@router.get("/api/prices")
async def list_prices(
    desk: InFinance, paging: Paging, customer_id: UUID | None = None
) -> Listed[PriceLine]:
    where = {"customer_id": customer_id} if customer_id else {}
    return await listed(desk, price_table, where, "-valid_from", paging)


@router.post("/api/prices/set-prices")
async def set_prices(command: SetPrices, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/prices/agree-prices")
async def agree_prices(command: AgreePrices, desk: InFinance) -> Response:
    return await desk.do(command)
