"""Booking for machines: free times, holding one, saying who orders, going to pay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel

from api.answers.even import let_it_leave_evenly
from api.booking.checkout import open_checkout
from api.booking.free_times import FAR, offered_times, services_on_sale
from api.booking.holding import hold_for_visitor
from api.booking.order_links import order_behind
from api.doors import Anyone, AtDesk
from api.known_address import whose_address
from api.reception import Desk
from api.zones import known_zones
from application.booking.booking_rules import RulesPage, booking_rules
from application.booking.extend_hold import ExtendHold
from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.let_go import CancelOrder
from application.booking.open_holiday import CloseHoliday, OpenHoliday
from application.booking.order_page import OrderPage, order_page
from application.booking.set_limits import SetFirmLimits, SetMentorLimits, SetServiceLimits
from application.booking.start_payment import StartPayment
from application.mentors.mentor_page import mentor_page
from domain.booking_rules import rules_of
from domain.events import derived
from domain.refusals import NotFound
from domain.slots import HELSINKI, UnknownZone

router = APIRouter(tags=["booking"])


class FreeTimeShown(BaseModel):
    """A time that may be booked, in UTC and on the clock of the zone asked for."""

    starts_at: datetime
    local_start: datetime
    minutes: int


@router.get("/api/booking/free-times")
async def free_times(
    desk: Anyone,
    service_id: UUID,
    mentor_id: UUID,
    first: date,
    last: date | None = None,
    zone: str = HELSINKI,
) -> list[FreeTimeShown]:
    """At most 31 days at once."""
    if zone not in known_zones():
        raise UnknownZone
    service = next((s for s in await services_on_sale(desk) if s.service_id == service_id), None)
    mentor = await desk.shelf.document(mentor_page, mentor_id)
    if service is None or mentor is None:
        raise NotFound
    until = min(last or first, first + timedelta(days=30))
    if first > desk.now.date() + timedelta(days=FAR + 366):
        return []
    times = await offered_times(desk, mentor, service, first, until, zone)
    return [
        FreeTimeShown(
            starts_at=free.slot.starts_at, local_start=free.local_start, minutes=free.slot.minutes
        )
        for free in times.free
    ]


@router.post("/api/booking/hold-time", status_code=201)
async def hold_time(command: HoldTime, desk: Anyone) -> Response:
    """Answers with the order's id and the part of its address that only its client knows."""
    return await hold_for_visitor(desk, command)


@router.post("/api/booking/give-details")
async def give_details(command: GiveDetails, desk: Anyone) -> Response:
    return await desk.do(await for_whoever_orders(desk, command), unsaid="client_id")


@router.post("/api/booking/extend-hold")
async def extend_hold(command: ExtendHold, desk: Anyone) -> Response:
    return await desk.do(command)


@router.post("/api/booking/cancel-order")
async def cancel_order(command: CancelOrder, desk: Anyone) -> Response:
    return await desk.do(command)


@router.post("/api/booking/start-payment")
async def start_payment(command: StartPayment, desk: Anyone) -> dict[str, str]:
    """Answers with the address of the payment page.

    Raises NotFound for an order that was paid before: whoever knows its id is told no address.
    """
    answer = await desk.run(command)
    if command.order_id not in answer.versions:
        raise NotFound
    return {"url": await open_checkout(desk, command.order_id)}


@router.get("/api/booking/orders/{order_key}")
async def order(order_key: str, desk: Anyone, response: Response) -> OrderPage:
    """Whom the order is for is told to nobody else: it would say whether we know an address."""
    order_id = order_behind(desk.reception, order_key)
    response.headers["ETag"] = await desk.version_of(order_id) or ""
    found = await order_shown(desk, order_id)
    return found if desk.is_me(found.client_id) else replace(found, client_id=None)


@router.get("/api/booking/rules/{subject_id}")
async def rules(subject_id: UUID, desk: AtDesk) -> RulesPage:
    """Of the firm, a mentor or a service; empty where that level says nothing."""
    return await desk.shelf.document(booking_rules, rules_of(subject_id)) or RulesPage()


@router.post("/api/booking/set-firm-limits")
async def set_firm_limits(command: SetFirmLimits, desk: AtDesk) -> Response:
    return await desk.do(command)


@router.post("/api/booking/set-mentor-limits")
async def set_mentor_limits(command: SetMentorLimits, desk: AtDesk) -> Response:
    return await desk.do(command)


@router.post("/api/booking/set-service-limits")
async def set_service_limits(command: SetServiceLimits, desk: AtDesk) -> Response:
    return await desk.do(command)


@router.post("/api/booking/open-holiday")
async def open_holiday(command: OpenHoliday, desk: AtDesk) -> Response:
    return await desk.do(command)


@router.post("/api/booking/close-holiday")
async def close_holiday(command: CloseHoliday, desk: AtDesk) -> Response:
    return await desk.do(command)


async def order_shown(desk: Desk, order_id: UUID) -> OrderPage:
    """An order as its client sees it. Raises NotFound."""
    found: OrderPage | None = await desk.shelf.document(order_page, order_id)
    if found is None:
        raise NotFound
    return found


D = TypeVar("D", bound=GiveDetails)


async def for_whoever_orders(desk: Desk, command: D) -> D:
    """Whose order it is follows from the address given, never from what a stranger says."""
    let_it_leave_evenly(desk.request)
    known = await whose_address(desk.reception, command.email)
    client_id = known or derived(command.order_id, "client")
    return replace(command, client_id=client_id, email=command.email.strip())
