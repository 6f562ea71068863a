"""The pages of one order, behind its own address: details, payment, and where it stands."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.booking.acts import for_whoever_orders, order_shown
from api.booking.by_invoice import known_buyer, paid_again, placed
from api.booking.checkout import open_checkout
from api.booking.holding import with_browser
from api.booking.order_links import order_behind, order_link
from api.booking.order_parts import receipt_of
from api.booking.order_view import again_for, live, page_of
from api.doors import Anyone
from api.forms import Form, blank, filled
from api.pages import moved_on
from api.reception import Desk
from application.booking.extend_hold import ExtendHold
from application.booking.let_go import CancelOrder
from application.booking.order_by_invoice import OrderByInvoice, PlaceByInvoice
from application.booking.order_page import OrderPage
from application.firm import Command
from application.vouchers.pay_with_gift_card import PayWithGiftCard
from application.vouchers.use_coupon_on_order import UseCouponOnOrder
from domain.orders import OrderState
from domain.refusals import NotFound, Refused
from infrastructure.errands.write_document import write_document
from infrastructure.payment_sync import sync_session

router = APIRouter(tags=["booking"], include_in_schema=False)


@router.get("/orders/{key}")
async def order(
    request: Request, key: str, desk: Anyone, cs: str | None = None, left: int = 0
) -> Response:
    found = await _order(desk, key)
    if cs or (left and found.session):
        await sync_session(desk.reception, cs or found.session)
        found = await _order(desk, key)
    known = await known_buyer(desk, found) if live(desk, found) else {}
    return await page_of(request, desk, found, blank(request, known), left=bool(left))


@router.get("/orders/{key}/receipt.pdf", response_class=Response)
async def receipt(key: str, desk: Anyone) -> Response:
    row = await receipt_of(desk, await _order(desk, key))
    if row is None:
        raise NotFound
    content = await write_document(desk.reception, {"invoice_id": str(row.invoice_id)})
    named = f'inline; filename="{row.number}.pdf"'
    return Response(content, media_type="application/pdf", headers={"Content-Disposition": named})


@router.post("/orders/{key}")
async def place(request: Request, key: str, desk: Anyone) -> Response:
    """Order and pay: a time whose hold ran out is held anew if it is free still."""
    found = await _order(desk, key)
    if found.state not in {OrderState.HELD, OrderState.AWAITING_PAYMENT, OrderState.EXPIRED}:
        return moved_on(request, order_link(desk.reception, found.order_id))
    try:
        found = await again_for(request, desk, found)
    except Refused as refused:
        form = await placed(request, desk, found.order_id)
        form.refuse(refused)
        return await page_of(request, desk, found, form)
    form = await placed(request, desk, found.order_id)
    return with_browser(desk, await _place(request, desk, found, form))


@router.post("/orders/{key}/pay")
async def pay_again(request: Request, key: str, desk: Anyone) -> Response:
    found = await _order(desk, key)
    form = await paid_again(request, found.order_id)
    answer = await _acted(request, desk, found, form)
    return (
        answer if form.wrong or _by_invoice(form) else await _to_payment(request, desk, found, form)
    )


@router.post("/orders/{key}/extend")
async def longer(request: Request, key: str, desk: Anyone) -> Response:
    return await _done(request, key, desk, ExtendHold)


@router.post("/orders/{key}/coupon")
async def coupon(request: Request, key: str, desk: Anyone) -> Response:
    return await _done(request, key, desk, UseCouponOnOrder)


@router.post("/orders/{key}/gift-card")
async def gift_card(request: Request, key: str, desk: Anyone) -> Response:
    return await _done(request, key, desk, PayWithGiftCard)


@router.post("/orders/{key}/let-go")
async def let_go(request: Request, key: str, desk: Anyone) -> Response:
    return await _done(request, key, desk, CancelOrder)


async def _done(request: Request, key: str, desk: Desk, kind: type[Command]) -> Response:
    """Do one act on the order, or show its page again with what was refused."""
    found = await _order(desk, key)
    return await _acted(request, desk, found, await filled(request, kind, order_id=found.order_id))


async def _acted(request: Request, desk: Desk, found: OrderPage, form: Form[Any]) -> Response:
    async def again(form: Form[Any]) -> Response:
        return await page_of(request, desk, await order_shown(desk, found.order_id), form)

    return await form.do(desk, order_link(desk.reception, found.order_id), again)


async def _place(request: Request, desk: Desk, found: OrderPage, form: Form[Any]) -> Response:
    if form.command:
        form.command = await for_whoever_orders(desk, form.command)
    answer = await _acted(request, desk, found, form)
    return (
        answer if form.wrong or _by_invoice(form) else await _to_payment(request, desk, found, form)
    )


def _by_invoice(form: Form[Any]) -> bool:
    return isinstance(form.command, OrderByInvoice | PlaceByInvoice)


async def _to_payment(request: Request, desk: Desk, found: OrderPage, form: Form[Any]) -> Response:
    try:
        return moved_on(request, await open_checkout(desk, found.order_id))
    except Refused as closed:
        form.refuse(closed)
        return await page_of(request, desk, await order_shown(desk, found.order_id), form)


async def _order(desk: Desk, key: str) -> OrderPage:
    order_id: UUID = order_behind(desk.reception, key)
    return await order_shown(desk, order_id)
