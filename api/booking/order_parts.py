"""What belongs to an order: its receipt, its sessions, and free times near the one it lost."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from api.booking.free_times import mentors_to_choose, offered_times, services_on_sale
from api.booking.order_links import session_link
from api.reception import Desk
from application.booking.order_page import OrderPage
from application.engagements.sessions import SessionRow, sessions
from application.invoicing.documents import DocumentRow, documents
from application.vouchers.pay_with_gift_card import TakeCardAlong
from application.vouchers.use_coupon_on_order import GiveCouponBack, UseCouponOnOrder
from domain.availability import FreeTime, nearest
from domain.themes import THEMES


async def receipt_of(desk: Desk, found: OrderPage) -> DocumentRow | None:
    """The receipt of a paid order, once it is issued."""
    rows = await desk.shelf.find(documents, {"order_id": found.order_id, "kind": "receipt"})
    return rows[0] if rows else None


async def sessions_of(desk: Desk, found: OrderPage) -> tuple[tuple[SessionRow, str], ...]:
    """The sessions of an order, each with its address."""
    rows = await desk.shelf.find(sessions, {"order_id": found.order_id}, order="starts_at")
    return tuple((row, session_link(desk.reception, row.session_id)) for row in rows)


async def others_near(desk: Desk, found: OrderPage) -> tuple[FreeTime, ...]:
    """The free times nearest to the one that is gone; that very one, if it is free again."""
    ordered = found.ordered
    services = {row.service_id: row for row in await services_on_sale(desk)}
    mentors = {choice.page.mentor_id: choice for choice in await mentors_to_choose(desk)}
    if ordered.slot is None or ordered.mentor_id not in mentors:
        return ()
    if (service := services.get(ordered.service_id)) is None:
        return ()
    today = desk.now.astimezone(ZoneInfo(desk.zone)).date()
    last = today + timedelta(days=365)
    times = await offered_times(
        desk, mentors[ordered.mentor_id].page, service, today, last, desk.zone
    )
    return tuple(nearest(times.free, ordered.slot.starts_at))


async def take_along(desk: Desk, found: OrderPage, order_id: UUID, key: str) -> None:
    """The price that was seen is the price that is paid, at whatever time."""
    if found.coupon:
        await desk.run(GiveCouponBack(order_id=found.order_id), key=f"{key}/back")
        again = UseCouponOnOrder(order_id=order_id, code=found.coupon)
        await desk.run(again, key=f"{key}/coupon")
    if found.ordered.card_id:
        along = TakeCardAlong(earlier_id=found.order_id, order_id=order_id)
        await desk.run(along, key=f"{key}/card")


def themes_of(own: tuple[str, ...], lang: str) -> list[tuple[str, str]]:
    """Every theme to choose from, the mentor's own first."""
    ordered = sorted(THEMES, key=lambda theme: theme.code not in own)
    return [(theme.code, theme.short.within(lang)) for theme in ordered]
