"""The pages on which visitors find a free time and choose it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Form, Request, Response

from api.booking.choices import booking_page
from api.booking.holding import hold, with_browser
from api.booking.order_links import order_link
from api.doors import Anyone
from api.pages import moved_on, page
from api.zones import A_YEAR, COOKIE, known_zones, zone_choices
from application.booking.hold_time import HoldTime
from domain.cancelling_policy import Payer
from domain.refusals import Refused
from domain.slots import UnknownZone

router = APIRouter(tags=["booking"], include_in_schema=False)


@router.get("/book")
async def book(
    request: Request,
    desk: Anyone,
    service: UUID | None = None,
    mentor: UUID | None = None,
    day: date | None = None,
    month: str | None = None,
    payer: Payer = Payer.CONSUMER,
) -> Response:
    shown = await booking_page(desk, service, mentor, day, month, payer)
    return page(request, "booking/book_session.html", shown=shown, trouble=None, key=uuid4())


@router.post("/book")
async def choose(
    request: Request,
    desk: Anyone,
    service: Annotated[UUID, Form()],
    mentor: Annotated[UUID, Form()],
    command_id: Annotated[UUID, Form()],
    starts_at: Annotated[datetime | None, Form()] = None,
    payer: Annotated[Payer, Form()] = Payer.CONSUMER,
    day: Annotated[date | None, Form()] = None,
) -> Response:
    if starts_at is None:
        shown = await booking_page(desk, service, mentor, day, None, payer)
        return page(
            request, "booking/book_session.html", 422, shown=shown, trouble="time", key=uuid4()
        )
    command = HoldTime(service_id=service, mentor_id=mentor, starts_at=starts_at, payer=payer)
    try:
        _, order_id = await hold(desk, command, key=f"form/{command_id}")
    except Refused as refused:
        shown = await booking_page(desk, service, mentor, day, None, payer, starts_at)
        return page(
            request, "booking/book_session.html", refused.status,
            shown=shown, trouble=refused, key=uuid4(),
        )  # fmt: skip
    return with_browser(desk, moved_on(request, order_link(desk.reception, order_id)))


@router.get("/zone")
async def zone(request: Request, desk: Anyone, back: str = "/book") -> Response:
    return page(
        request, "booking/zone.html", zones=zone_choices(desk.language), chosen=desk.zone,
        back=_own(back),
    )  # fmt: skip


@router.post("/zone")
async def choose_zone(
    request: Request,
    desk: Anyone,
    zone: Annotated[str, Form()],
    back: Annotated[str, Form()] = "/book",
) -> Response:
    if zone not in known_zones():
        raise UnknownZone
    answer = moved_on(request, _own(back))
    secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, zone, A_YEAR, secure=secure, httponly=True, samesite="lax")
    return answer


def _own(back: str) -> str:
    """A way back leads to a page of ours."""
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/book"
