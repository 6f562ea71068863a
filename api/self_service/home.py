"""The client's own first page: the next session, what may be booked, what was ordered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.booking.order_links import order_link, session_link
from api.doors import SignedIn
from api.engagements.names import names_of
from api.engagements.reading import own_engagements
from api.mentoring.my_page import OPENS
from api.pages import moved_on, page
from api.reception import Desk
from application.booking.order_page import order_page
from application.booking.paid_orders import PaidOrderRow, paid_orders
from application.engagements.engagement_list import EngagementRow
from application.engagements.sessions import SessionRow, sessions
from application.lots.balance import Balance, balance
from domain.engagements import CourseState, EngagementKind, SessionState
from domain.matters import Relation
from domain.orders import STANDING
from domain.service_kinds import ServiceKind

router = APIRouter(include_in_schema=False)
READY_MADE = {EngagementKind.SINGLE, EngagementKind.QUICK, EngagementKind.CHEMISTRY}
FAR = timedelta(days=400)


@dataclass(frozen=True)
class ToBook:
    """Something a session may be booked from: a package's minutes, or talks already paid."""

    path: str
    engagement: EngagementRow | None = None
    left: Balance | None = None
    order: PaidOrderRow | None = None
    talks: int = 0


@router.get("/my")
async def home(request: Request, desk: SignedIn) -> Response:
    coming = await _coming(desk)
    orders = await desk.shelf.find(paid_orders, {"client_id": desk.by}, order="-paid_at", limit=50)
    return page(
        request, "booking/home.html", coming=coming,
        names=await names_of(desk, [row.mentor_id for row, _ in coming]),
        to_book=await _to_book(desk, orders), now=desk.now, opens=OPENS,
        orders=[(row, order_link(desk.reception, row.order_id)) for row in orders],
    )  # fmt: skip


@router.get("/my/book")
async def book(request: Request, desk: SignedIn) -> Response:
    """Straight to the times where there is only one thing to book from."""
    orders = await desk.shelf.find(paid_orders, {"client_id": desk.by}, order="-paid_at", limit=50)
    some = await _to_book(desk, orders)
    if len(some) == 1:
        return moved_on(request, some[0].path)
    leads = [one.engagement.lead_id for one in some if one.engagement]
    return page(request, "booking/my_book.html", to_book=some, names=await names_of(desk, leads))


async def _coming(desk: Desk) -> list[tuple[SessionRow, str]]:
    """Sessions booked and not yet over, the next one first, each with its address."""
    ahead: tuple[datetime, datetime] = (desk.now - timedelta(hours=4), desk.now + FAR)
    where = {"mentee_id": desk.by, "state": SessionState.BOOKED, "starts_at": ahead}
    rows: list[SessionRow] = await desk.shelf.find(sessions, where, order="starts_at", limit=20)
    live = [row for row in rows if row.slot.ends_at > desk.now]
    return [(row, session_link(desk.reception, row.session_id)) for row in live]


async def _to_book(desk: Desk, orders: list[PaidOrderRow]) -> list[ToBook]:
    """Everything a session may be booked from without paying again."""
    rows = await own_engagements(desk, (Relation.MENTEE_OF,))
    running = [
        row for row in rows if row.state is CourseState.RUNNING and row.kind not in READY_MADE
    ]
    found = [
        ToBook(
            f"/my/mentoring/{row.engagement_id}/book", engagement=row,
            left=await desk.shelf.document(balance, row.engagement_id),
        )
        for row in running
    ]  # fmt: skip
    quick = [row for row in orders if row.kind is ServiceKind.QUICK and not row.withdrawn]
    for row in quick:
        if talks := await _talks_left(desk, row.order_id):
            path = f"{order_link(desk.reception, row.order_id)}/next"
            found.append(ToBook(path, order=row, talks=talks))
    return found


async def _talks_left(desk: Desk, order_id: UUID) -> int:
    order = await desk.shelf.document(order_page, order_id)
    booked = await desk.shelf.find(sessions, {"order_id": order_id})
    if order is None or order.state not in STANDING:
        return 0
    return max(0, order.ordered.sessions - len(booked))
