"""Holding a time for somebody nobody knows yet: one live hold a browser, so many an address."""

from __future__ import annotations

import secrets
from contextlib import suppress
from datetime import timedelta
from typing import Final
from uuid import UUID

from fastapi import Response

from api.booking.order_links import order_key
from api.doors import origin_of
from api.reception import Desk
from application.booking.hold_time import HoldTime
from application.booking.let_go import CancelOrder
from application.booking.order_page import order_page
from application.firm import Answer, with_own_ids
from application.trainings.hold_seat import HoldSeat
from domain.booking_policy import booking_policy_at
from domain.orders import OrderState
from domain.refusals import NotFound, Refused

BROWSER: Final = "luotsi_browser"
A_DAY: Final = 86_400


async def hold(
    desk: Desk, command: HoldTime | HoldSeat, key: str | None = None
) -> tuple[Answer, UUID]:
    """Hold a time or a seat and let go what this browser held before.

    Raises TooManyHolds, and NotFound for the id of an order that is there already: whoever sends
    it learns nothing of it, least of all its address.
    """
    policy, browser = booking_policy_at(desk.now), browser_of(desk)
    address = origin_of(desk.request)
    earlier = await desk.reception.holds.of_browser(browser, desk.now)
    if not earlier:
        await desk.reception.holds.require_room(address, policy.holds_an_address, desk.now)
    answer = await desk.run(command, key)
    order_id = with_own_ids(command, answer.command_id).order_id
    if order_id not in answer.versions:
        raise NotFound
    for other in earlier:
        if other != order_id:
            await _let_go(desk, other)
    await desk.reception.holds.remember(
        order_id, browser, address, desk.now + policy.hold + timedelta(minutes=1)
    )
    return answer, order_id


async def hold_for_visitor(desk: Desk, command: HoldTime | HoldSeat) -> Response:
    """The same for the JSON API: the answer names the order and the key to its page."""
    answer, order_id = await hold(desk, command)
    told = desk.told(command, answer, 201, order_key=order_key(desk.reception, order_id))
    return with_browser(desk, told)


def browser_of(desk: Desk) -> str:
    """The word this browser is known by; a new one gets one."""
    known: str | None = desk.request.cookies.get(BROWSER)
    if known is None:
        known = getattr(desk.request.state, "browser", None) or secrets.token_urlsafe(18)
        desk.request.state.browser = known
    return known


def with_browser(desk: Desk, answer: Response) -> Response:
    """Let the browser remember its word for a day."""
    if fresh := getattr(desk.request.state, "browser", None):
        secure = desk.request.url.scheme == "https"
        answer.set_cookie(BROWSER, fresh, A_DAY, secure=secure, httponly=True, samesite="lax")
    return answer


async def _let_go(desk: Desk, order_id: UUID) -> None:
    """A time held before and not ordered is free again once another is chosen."""
    found = await desk.shelf.document(order_page, order_id)
    if found and found.state is OrderState.HELD:
        with suppress(Refused):  # paid or gone meanwhile: nothing to let go
            await desk.run(CancelOrder(order_id=order_id), key=f"instead/{order_id}")
    await desk.reception.holds.forget(order_id)
