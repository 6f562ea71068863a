"""Booking: visitors find a free time, hold it, say who they are and go to pay."""

from __future__ import annotations

import asyncio
from datetime import date, datetime
from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Form, Request, Response

from api.checkout import open_checkout
from api.doors import Anyone
from api.free_times import BookingPage, booking_page
from api.pages import moved_on, page
from api.reception import Desk
from application.booking.extend_hold import ExtendHold
from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.let_go import CancelOrder
from application.booking.order_page import OrderPage, order_page
from application.booking.start_payment import StartPayment
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from domain.events import derived
from domain.orders import Method, OrderState
from domain.refusals import NotFound, Refused
from infrastructure.payment_sync import sync_session

router = APIRouter(tags=["booking"])
BLANK = dict.fromkeys(("name", "email", "employer", "theme", "method"), "")


@router.post("/api/booking/hold-time", status_code=201)
async def hold_time(command: HoldTime, desk: Anyone) -> Response:
    return await desk.do(command, 201)


@router.post("/api/booking/give-details")
async def give_details(command: GiveDetails, desk: Anyone) -> Response:
    return await desk.do(command)


@router.post("/api/booking/extend-hold")
async def extend_hold(command: ExtendHold, desk: Anyone) -> Response:
    return await desk.do(command)


@router.post("/api/booking/cancel-order")
async def cancel_order(command: CancelOrder, desk: Anyone) -> Response:
    return await desk.do(command)


@router.post("/api/booking/start-payment")
async def start_payment(command: StartPayment, desk: Anyone) -> dict[str, str]:
    """Answers with the address of the payment page."""
    await desk.run(command)
    return {"url": await open_checkout(desk, command.order_id)}


@router.get("/api/booking/orders/{order_id}")
async def order(order_id: UUID, desk: Anyone) -> OrderPage:
    return await _order(desk, order_id)


@router.get("/book", include_in_schema=False)
async def book(
    request: Request,
    desk: Anyone,
    service: UUID | None = None,
    mentor: UUID | None = None,
    day: date | None = None,
    month: str | None = None,
) -> Response:
    shown = await booking_page(desk, service, mentor, day, month)
    return page(request, "booking/book_session.html", shown=shown, trouble=None, key=uuid4())


@router.post("/book", include_in_schema=False)
async def hold(
    request: Request,
    desk: Anyone,
    service: Annotated[UUID, Form()],
    mentor: Annotated[UUID, Form()],
    starts_at: Annotated[datetime, Form()],
    command_id: Annotated[UUID, Form()],
) -> Response:
    command = HoldTime(service_id=service, mentor_id=mentor, starts_at=starts_at)
    try:
        answer = await desk.run(command, key=str(command_id))
    except Refused as refused:
        shown = await booking_page(desk, service, mentor, starts_at.date(), None)
        return page(
            request, "booking/book_session.html", refused.status,
            shown=shown, trouble=refused, key=uuid4(),
        )  # fmt: skip
    return moved_on(request, f"/orders/{derived(answer.command_id, 'order_id')}")


@router.get("/orders/{order_id}", include_in_schema=False)
async def order_shown(
    request: Request, order_id: UUID, desk: Anyone, cs: str | None = None
) -> Response:
    if cs:
        await sync_session(desk.reception, cs)
    return await _checkout(request, desk, order_id, {}, {})


@router.post("/orders/{order_id}", include_in_schema=False)
async def order_and_pay(request: Request, order_id: UUID, desk: Anyone) -> Response:
    given = {key: str(value) for key, value in (await request.form()).items()}
    wrong = _wrong(given)
    if wrong:
        return await _checkout(request, desk, order_id, given, wrong, 422)
    try:
        await _give_and_start(desk, order_id, given)
    except Refused as refused:
        return await _checkout(
            request, desk, order_id, given, {"main": refused.text}, refused.status
        )
    return moved_on(request, await open_checkout(desk, order_id))


@router.post("/orders/{order_id}/extend", include_in_schema=False)
async def longer(request: Request, order_id: UUID, desk: Anyone) -> Response:
    try:
        await desk.run(ExtendHold(order_id=order_id))
    except Refused as refused:
        return await _checkout(request, desk, order_id, {}, {"main": refused.text}, refused.status)
    return moved_on(request, f"/orders/{order_id}")


async def _give_and_start(desk: Desk, order_id: UUID, given: dict[str, str]) -> None:
    known = await asyncio.to_thread(desk.reception.log.find_subject, "email", given["email"])
    await desk.run(
        GiveDetails(
            order_id=order_id,
            name=given["name"].strip(),
            email=given["email"].strip(),
            employer=given.get("employer", "").strip(),
            theme=given.get("theme", "").strip(),
            language=desk.language,
            accept_terms=True,
            start_early="start_early" in given,
            knows_right_ends="knows_right_ends" in given,
            client_id=known or derived(order_id, "client"),
        )
    )
    await desk.run(StartPayment(order_id=order_id, method=Method(given["method"])))


def _wrong(given: dict[str, str]) -> dict[str, str]:
    """What has to be put right, by field; the words are the template's to translate."""
    wrong = {}
    if not given.get("name", "").strip():
        wrong["name"] = "name"
    name, at, host = given.get("email", "").strip().partition("@")
    if not (name and at and "." in host):
        wrong["email"] = "email"
    if given.get("method") not in {"card", "mobilepay"}:
        wrong["method"] = "method"
    return wrong


async def _order(desk: Desk, order_id: UUID) -> OrderPage:
    found: OrderPage | None = await desk.shelf.document(order_page, order_id)
    if found is None:
        raise NotFound
    return found


async def _checkout(
    request: Request,
    desk: Desk,
    order_id: UUID,
    given: dict[str, str],
    wrong: dict[str, str],
    status: int = 200,
) -> Response:
    found = await _order(desk, order_id)
    mentor = await desk.shelf.document(mentor_page, found.ordered.mentor_id)
    person = await desk.shelf.document(people, mentor.person_id) if mentor else None
    over = found.state in {OrderState.EXPIRED, OrderState.CANCELLED} or (
        found.state is not OrderState.PAID and desk.now >= found.held_until
    )
    name = "booking/" + ("booked" if found.state is OrderState.PAID else "over" if over else "pay")
    return page(
        request,
        f"{name}.html",
        status,
        order=found,
        mentor=mentor,
        mentor_name=person.name if person else "",
        given=BLANK | given,
        wrong=wrong,
        now=desk.now,
        key=uuid4(),
    )


__all__ = ["BookingPage", "router"]
