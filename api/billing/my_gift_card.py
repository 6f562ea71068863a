"""A gift card in the hands of whoever got it: what is on it, and turning it into own minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from api.doors import SignedIn
from api.engagements.names import names_of
from api.engagements.reading import own_engagements
from api.forms import Form, blank, filled
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.engagements.engagement_list import EngagementRow
from application.vouchers.sell_gift_card import RedeemGiftCard
from application.vouchers.voucher_list import CardState, GiftCardRow, gift_cards
from domain.engagements import CourseState, EngagementKind
from domain.matters import Relation
from domain.slots import HELSINKI, zone_named
from domain.vouchers import gift_card_of
from domain.vouchers.gift_card import NoSuchGiftCard
from domain.vouchers.spending import GiftCardOver, GiftCardReturned, GiftCardUsed

router = APIRouter(tags=["billing"])
Redeems = Annotated[Desk, Depends(may("vouchers.redeem", of="engagement_id"))]
ONE_TALK = {EngagementKind.SINGLE, EngagementKind.QUICK, EngagementKind.CHEMISTRY}


@dataclass(frozen=True)
class Shown:
    """A card somebody brought: so many minutes are on it, to be used by that day."""

    minutes: int
    valid_until: date


@router.post("/api/my/redeem-gift-card")
async def redeem_own(command: RedeemGiftCard, desk: Redeems) -> Response:
    """Turn a gift card into minutes of a mentoring of one's own."""
    return await desk.do(command)


@router.get("/my/gift-card", include_in_schema=False)
async def gift_card(request: Request, desk: SignedIn) -> Response:
    return await _card(request, desk, blank(request))


@router.post("/my/gift-card", include_in_schema=False)
async def look(request: Request, desk: SignedIn) -> Response:
    """Show what is on a card; nothing is used yet. The code is sent, never part of an address."""
    sent = await request.form()
    return await _card(request, desk, blank(request, {"code": str(sent.get("code", ""))[:60]}))


@router.post("/my/gift-card/redeem", include_in_schema=False)
async def redeem(request: Request, desk: Redeems) -> Response:
    form = await filled(request, RedeemGiftCard)
    return await form.do(desk, "/my", lambda form: _card(request, desk, form))


async def _card(request: Request, desk: Desk, form: Form[Any]) -> Response:
    code = form.value("code")
    found = await _found(desk, form, code) if code and not form.wrong else None
    rows = [row for row in await own_engagements(desk, (Relation.MENTEE_OF,)) if _takes(row)]
    return page(
        request, "billing/gift_card.html", form.status, form=form, card=found, code=code,
        engagements=rows, names=await names_of(desk, [row.lead_id for row in rows]),
    )  # fmt: skip


def _takes(row: EngagementRow) -> bool:
    return row.state is not CourseState.ENDED and row.kind not in ONE_TALK


async def _found(desk: Desk, form: Form[Any], code: str) -> Shown | None:
    """The card of a code, or on the form why it is of no use."""
    found: list[GiftCardRow] = await desk.shelf.find(gift_cards, {"card_id": gift_card_of(code)})
    today = desk.now.astimezone(zone_named(HELSINKI)).date()
    if not found:
        form.refuse(NoSuchGiftCard(), "code")
    elif found[0].state is CardState.REDEEMED:
        form.refuse(GiftCardUsed(), "code")
    elif found[0].state is CardState.RETURNED:
        form.refuse(GiftCardReturned(), "code")
    elif today > found[0].valid_until:
        form.refuse(GiftCardOver(), "code")
    else:
        return Shown(found[0].left, found[0].valid_until)
    return None
