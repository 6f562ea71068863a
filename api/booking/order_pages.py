"""The pages of one order, behind its own address: details, payment, and where it stands."""

from __future__ import annotations

from typing import Any, Final
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
CODES: Final[dict[str, type[Command]]] = {"code": UseCouponOnOrder, "card_code": PayWithGiftCard}
ACTS: Final[dict[str, type[Command]]] = {**CODES, "longer": ExtendHold}
"""What may be done on the form of an order before it is sent, by the name of the button."""


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
    if (answer := await _before_ordering(request, desk, found)) is not None:
        return answer
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


@router.post("/orders/{key}/let-go")
async def let_go(request: Request, key: str, desk: Anyone) -> Response:
    found = await _order(desk, key)
    form = await filled(request, CancelOrder, order_id=found.order_id)
    return await _acted(request, desk, found, form)


async def _before_ordering(request: Request, desk: Desk, found: OrderPage) -> Response | None:
    """An act of the form other than ordering; its page is shown again with all that was typed.

    A code that stands in the form is used before anything is ordered, so that the price is seen.
    """
    sent = await request.form()
    typed = [name for name in CODES if str(sent.get(name) or "").strip()]
    act = str(sent.get("act") or "") or (typed[0] if typed else "")
    kind = ACTS.get(act)
    if kind is None or found.state is not OrderState.HELD or not live(desk, found):
        return None
    form = await filled(request, kind, order_id=found.order_id)
    form.command_id = form.id_for(act)
    if await form.did(desk):
        form.forget(act)
    return await page_of(request, desk, await order_shown(desk, found.order_id), form)


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
