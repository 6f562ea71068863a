"""What a group pays for, as a whole or by the seat, and what an hour of it costs today."""

from __future__ import annotations

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.engagements.whole import whole_of
from api.languages import N_, say
from api.permits import may
from api.reception import Desk
from application.engagements.admit_member import PriceGroup
from application.engagements.engagement_page import EngagementPage
from application.invoicing.pricing import civil_day
from domain.cancelling_policy import Payer
from domain.engagements import Priced
from domain.price_books import OUR_PRICES, PriceBook, prices_for
from domain.price_choice import price_on
from domain.price_lists import Audience, Price, Product

router = APIRouter(include_in_schema=False)
Arranging = Annotated[Desk, Depends(may("engagements.arrange", of="engagement_id"))]
HERE = "/desk/engagements/{engagement_id}/people/price"
PRICED = (("group", N_("the group as a whole")), ("seat", N_("each seat in it")))
PRICE = Act(
    PriceGroup, N_("What the group pays for"), N_("Save"),
    (Ask("priced", N_("The price is for"), "choose", options=PRICED),),
    N_("Packages bought from now on follow it; those bought before stay as they are. A seat more "
       "than a package was bought for is invoiced after each meeting."),
)  # fmt: skip


@router.get(HERE)
async def ask_price(request: Request, desk: Arranging, engagement_id: UUID) -> Response:
    return show(request, PRICE, await _place(desk, engagement_id))


@router.post(HERE)
async def price(request: Request, desk: Arranging, engagement_id: UUID) -> Response:
    place = await _place(desk, engagement_id)
    return await carry_out(request, desk, PRICE, place, engagement_id=engagement_id)


async def hour_of(desk: Desk, group: EngagementPage) -> Price:
    """What an hour costs the payer today: of the group, or of one seat in it."""
    seat = group.priced is Priced.SEAT
    private = group.payer is Payer.CONSUMER
    own, theirs = [await _book(desk, key) for key in (OUR_PRICES, prices_for(group.payer_id))]
    return price_on(
        Product.GROUP_SEAT_HOUR if seat else Product.GROUP_HOUR,
        Audience.PRIVATE if private else Audience.ORGANISATION, civil_day(desk.now), own, theirs,
    )  # fmt: skip


async def _book(desk: Desk, key: UUID) -> PriceBook | None:
    found = await asyncio.to_thread(desk.reception.log.as_of, key, desk.now)
    return found if isinstance(found, PriceBook) else None


async def _place(desk: Desk, engagement_id: UUID) -> Place:
    await whole_of(desk, engagement_id)
    back = f"/desk/engagements/{engagement_id}/people"
    return Place(back, say(desk.language, N_("Those who take part")), "engagements")
