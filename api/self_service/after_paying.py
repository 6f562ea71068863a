"""What a paid order still allows: its next talk, and withdrawing from it in two steps."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

from fastapi import APIRouter, Request, Response

from api.booking.acts import order_shown
from api.booking.order_links import order_behind, order_link
from api.doors import Anyone
from api.engagements.free import free_of, free_page, until
from api.forms import Form, blank, filled
from api.mentoring.my_page import civil_day
from api.pages import moved_on, page
from api.reception import Desk
from api.self_service.by_link import acting_for, if_withdrawn
from application.booking.order_page import OrderPage
from application.engagements.book_next_talk import BookNextTalk
from application.payments.withdraw_from_contract import WithdrawFromContract
from domain.events import derived
from domain.orders import STANDING, Order, OrderState
from domain.refusals import NotFound, Refused

router = APIRouter(include_in_schema=False)
HERE = "/orders/{key}"


@router.get(HERE + "/next")
async def next_page(
    request: Request, key: str, desk: Anyone, month: str | None = None, day: date | None = None
) -> Response:
    return await _next(request, desk, await _paid(desk, key), blank(request), month, day)


@router.post(HERE + "/next")
async def book_next(request: Request, key: str, desk: Anyone) -> Response:
    found = await _paid(desk, key)
    form = await filled(request, BookNextTalk, engagement_id=derived(found.order_id, "engagement"))
    day = form.command.starts_at.date() if form.command else None
    assert found.client_id
    return await form.do(
        acting_for(desk, found.client_id), then=order_link(desk.reception, found.order_id),
        again=lambda form: _next(request, desk, found, form, None, day),
    )  # fmt: skip


@router.get(HERE + "/withdraw")
async def withdraw(request: Request, key: str, desk: Anyone) -> Response:
    """Step one: who, which contract, where the acknowledgement goes; known already, so filled."""
    found = await _paid(desk, key)
    known = await _as_typed(desk, found)
    return await _withdraw(request, desk, found, blank(request, known), "withdraw")


@router.post(HERE + "/withdraw")
async def check(request: Request, key: str, desk: Anyone) -> Response:
    found = await _paid(desk, key)
    form = await _said(request, desk, found)
    step = "withdraw" if form.command is None else "withdraw_confirm"
    return await _withdraw(request, desk, found, form, step)


@router.post(HERE + "/withdraw/confirm")
async def confirm(request: Request, key: str, desk: Anyone) -> Response:
    """Step two: it is done, and acknowledged by mail at once."""
    found = await _paid(desk, key)
    form = await _said(request, desk, found)
    assert found.client_id
    return await form.do(
        acting_for(desk, found.client_id), then=order_link(desk.reception, found.order_id),
        again=lambda form: _withdraw(request, desk, found, form, "withdraw"),
    )  # fmt: skip


async def _as_typed(desk: Desk, found: OrderPage) -> dict[str, object]:
    """The name and address the order was made with: what else we know of them is not told."""
    events: list[Any] = await asyncio.to_thread(desk.reception.log.stream, found.order_id)
    typed = [one for one in events if isinstance(one, Order.DetailsGiven)]
    return {"name": typed[-1].name, "email": typed[-1].email} if typed else {}


async def _said(request: Request, desk: Desk, found: OrderPage) -> Form[WithdrawFromContract]:
    return await filled(
        request, WithdrawFromContract, order_id=found.order_id, language=desk.language
    )


async def _withdraw(
    request: Request, desk: Desk, found: OrderPage, form: Form[Any], name: str
) -> Response:
    here = order_link(desk.reception, found.order_id)
    if found.withdrawn:
        return moved_on(request, here)
    amount = None
    try:
        amount = await if_withdrawn(desk, found)
    except Refused as over:
        form.refuse(over)
    return page(
        request, f"booking/{name}.html", form.status, order=found, form=form, here=here,
        amount=amount,
    )  # fmt: skip


async def _next(
    request: Request,
    desk: Desk,
    found: OrderPage,
    form: Form[Any],
    month: str | None,
    day: date | None,
) -> Response:
    ordered = found.ordered
    if ordered.mentor_id is None or ordered.slot is None:
        raise NotFound
    last = until(None, civil_day(desk))
    ahead = await free_of(
        desk, ordered.mentor_id, ordered.slot.minutes, last, company=(found.client_id,)
    )
    here = order_link(desk.reception, found.order_id)
    free = free_page(
        desk, ahead, month, day,
        lambda **more: f"{here}/next?" + "&".join(f"{k}={v}" for k, v in more.items()),
    )  # fmt: skip
    return page(
        request, "booking/next_talk.html", form.status, order=found, form=form, here=here,
        free=free,
    )  # fmt: skip


async def _paid(desk: Desk, key: str) -> OrderPage:
    """The order behind a link, once it is paid. Raises NotFound."""
    found = await order_shown(desk, order_behind(desk.reception, key))
    if found.state not in {*STANDING, OrderState.REFUNDED} or found.client_id is None:
        raise NotFound
    return found
