"""What the past would have come to under other terms: accounting, never a forecast."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request, Response

from api.doors import door
from api.pages import page
from api.reception import Desk
from application.figures.facts import day_of
from application.figures.what_if import VERSION, Sum, Tried, replay
from domain.cancelling_policy import Payer
from domain.events import Event
from domain.matters import Matter
from domain.money import Money
from domain.people import Role
from domain.permissions import rule
from domain.price_books import OUR_PRICES, PriceBook
from domain.price_choice import price_on
from domain.price_lists import Audience, Product

router = APIRouter(tags=["figures"])
LOOKING = rule(Matter.FIGURES, Role.QUALITY, Role.FINANCE, Role.ADMINISTRATOR)
Looking = Annotated[Desk, Depends(door(LOOKING))]
PerCent = Annotated[int, Query(ge=0, le=100)]
Hour = Annotated[str, Query(max_length=12)]
BATCH = 2_000


@dataclass(frozen=True)
class Side:
    """One kind of payer: how it was, how it would have been, and the difference."""

    payer: Payer
    cancelled: int
    minutes_used: str
    minutes_tried: str
    used: Money
    tried: Money
    held_minutes: int
    held_value: Money


@dataclass(frozen=True)
class WhatIf:
    """A past period under other terms; `label` says what this is and what it is not."""

    version: str
    label: Literal["accounting, not a forecast"]
    since: date
    until: date
    position: int
    sides: tuple[Side, ...]


async def _asked(
    desk: Looking,
    consumer_early: PerCent = 0, consumer_late: PerCent = 50,
    organisation_early: PerCent = 50, organisation_late: PerCent = 100,
    consumer_hour: Hour = "", organisation_hour: Hour = "",
) -> Tried:  # fmt: skip
    """The terms asked for; a price left out is the one of the price book today."""
    return Tried(
        (consumer_early, consumer_late), (organisation_early, organisation_late),
        _euros(consumer_hour) if consumer_hour else await _booked(desk, Audience.PRIVATE),
        _euros(organisation_hour) if organisation_hour
        else await _booked(desk, Audience.ORGANISATION),
    )  # fmt: skip


async def _booked(desk: Desk, audience: Audience) -> Money:
    """What an hour costs today by the firm's own price book."""
    now = desk.now
    found = await asyncio.to_thread(desk.reception.log.as_of, OUR_PRICES, now)
    book = found if isinstance(found, PriceBook) else None
    return price_on(Product.SESSION_HOUR, audience, day_of(now), book, None).amount


def _euros(text: str) -> Money:
    """An amount as people write it. Raises NotAnAmount."""
    plain = text.strip().replace(",", ".")
    return Money.parse(plain if "." in plain else f"{plain}.00")


Terms = Annotated[Tried, Depends(_asked)]


@router.get("/api/figures/what-if")
async def what_if(
    desk: Looking, tried: Terms, since: date | None = None, until: date | None = None
) -> WhatIf:
    """Asked again with the same terms and days before the same event, the same comes."""
    last = until or day_of(desk.now)
    first = since or last - timedelta(days=365)
    log = desk.reception.log
    found = await asyncio.to_thread(lambda: replay(_events(log), first, last, tried))
    return WhatIf(
        VERSION, "accounting, not a forecast", first, last, found.position,
        tuple(_side(one, tried) for one in found.sums.values()),
    )  # fmt: skip


@router.get("/desk/what-if", include_in_schema=False)
async def what_if_page(
    request: Request, desk: Looking, tried: Terms, since: date | None = None,
    until: date | None = None,
) -> Response:  # fmt: skip
    found = await what_if(desk, tried, since, until)
    return page(request, "figures/what_if.html", found=found, tried=tried)


def _side(one: Sum, tried: Tried) -> Side:
    hour = tried.consumer_hour if one.payer is Payer.CONSUMER else tried.organisation_hour
    return Side(
        one.payer, one.cancelled, f"{one.minutes_used:f}", f"{one.minutes_tried:f}",
        one.value(one.minutes_used, hour), one.value(one.minutes_tried, hour),
        one.minutes_held, one.value(one.minutes_held, hour),
    )  # fmt: skip


def _events(log: Any) -> Iterator[Event]:
    """The whole log, batch by batch."""
    position = 0
    while events := log.events(position, BATCH):
        yield from events
        position = events[-1].position
