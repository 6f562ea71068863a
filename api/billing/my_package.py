"""The mentee buys a package for the own mentoring: sizes with their prices, then to the order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Depends, Request, Response

from api.booking.order_links import order_link
from api.forms import Form, blank, filled
from api.mentoring.my_page import civil_day, my_page
from api.permits import may
from api.reception import Desk
from application.booking.paid_orders import PaidOrderRow, paid_orders
from application.firm import Caller, recorded
from application.packages.order_package import OrderPackage
from domain.events import Via
from domain.money import Money
from domain.orders import Order
from domain.package_policy import package_policy_on
from domain.refusals import Refused
from domain.service_kinds import ServiceKind

router = APIRouter(include_in_schema=False)
Ordering = Annotated[Desk, Depends(may("packages.order", of="engagement_id"))]
HERE = "/my/mentoring/{engagement_id}/package"


@dataclass(frozen=True)
class Size:
    """A package of so many sessions: what it costs today, and its last day."""

    units: int
    price: Money
    until: date


@router.get(HERE)
async def package_page(request: Request, engagement_id: UUID, desk: Ordering) -> Response:
    return await _page(request, desk, engagement_id, blank(request))


@router.post(HERE)
async def order_package(request: Request, engagement_id: UUID, desk: Ordering) -> Response:
    form = await filled(request, OrderPackage, engagement_id=engagement_id)
    return await form.do(
        desk, then=lambda form: order_link(desk.reception, form.own_id("order_id")),
        again=lambda form: _page(request, desk, engagement_id, form),
    )  # fmt: skip


async def _page(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[OrderPackage]
) -> Response:
    policy, today = package_policy_on(civil_day(desk)), civil_day(desk)
    sizes, counts = [], []
    try:
        for term in policy.terms:
            price = await _price(desk, OrderPackage(engagement_id=engagement_id, units=term.units))
            sizes.append(Size(term.units, price, policy.until(term.units, today)))
    except Refused as refused:
        form.refuse(refused)
    for row in await _quick(desk) if sizes else ():
        wish = OrderPackage(
            engagement_id=engagement_id, units=sizes[0].units, quick_order_id=row.order_id
        )
        try:
            counts.append((row, sizes[0].price - await _price(desk, wish)))
        except Refused:
            continue
    return await my_page(
        request, desk, engagement_id, "package", form.status, part="overview", form=form,
        sizes=sizes, counts=counts,
    )  # fmt: skip


async def _quick(desk: Desk) -> list[PaidOrderRow]:
    where = {"client_id": desk.by, "kind": ServiceKind.QUICK, "withdrawn": False}
    rows: list[PaidOrderRow] = await desk.shelf.find(paid_orders, where, order="-paid_at", limit=5)
    return rows


async def _price(desk: Desk, wish: OrderPackage) -> Money:
    """What an order would cost, by the very rule that makes it. Raises what `OrderPackage` does."""
    caller = Caller(by=desk.by, via=Via.WEB, command_id=uuid4())
    work = await desk.reception.firm.rehearse(wish, caller)
    (price,) = [
        e.ordered.price for e in recorded(work.aggregates) if isinstance(e, Order.TimeChosen)
    ]
    return Money(price.cents)
