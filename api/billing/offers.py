"""Offers over the API, and the page where whoever got one accepts it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.booking.order_links import offer_behind, offer_link
from api.doors import Anyone
from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.pages import page
from api.permits import may
from api.plain_letters import facts
from api.reception import Desk
from application.invoicing.payers import payers
from application.offers.make_offer import AcceptOffer, DeclineOffer, MakeOffer
from application.offers.offer_list import OfferRow, offer_list
from domain.offers import Offer
from domain.refusals import NotFound
from infrastructure.pdf.offers import offer_on_paper

router = APIRouter(tags=["offers"])
Keeps = Annotated[Desk, Depends(may("offers.keep"))]


@router.get("/api/offers")
async def list_offers(
    desk: Keeps, paging: Paging, payer_id: UUID | None = None
) -> Listed[OfferRow]:
    where = {"payer_id": payer_id} if payer_id else {}
    return await listed(desk, offer_list, where, "-made_on", paging)


@router.post("/api/offers/make-offer", status_code=201)
async def make_offer(command: MakeOffer, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/offers/accept-offer")
async def accept_offer(command: AcceptOffer, desk: Keeps) -> Response:
    """Accept an offer for a client who said so by other means."""
    return await desk.do(command)


@router.post("/api/offers/decline-offer")
async def decline_offer(command: DeclineOffer, desk: Keeps) -> Response:
    return await desk.do(command)


@router.get("/api/offers/{offer_id}/pdf", response_class=Response)
async def offer_document(offer_id: UUID, desk: Keeps) -> Response:
    return await _printed(desk, offer_id)


@router.get("/offers/{key}/paper/offer.pdf", response_class=Response, include_in_schema=False)
async def offer_pdf(key: str, desk: Anyone) -> Response:
    return await _printed(desk, offer_behind(desk.reception, key))


@router.get("/offers/{key}", include_in_schema=False)
async def offer(request: Request, key: str, desk: Anyone) -> Response:
    return await _offer(request, desk, offer_behind(desk.reception, key), blank(request))


@router.post("/offers/{key}", include_in_schema=False)
async def accept(request: Request, key: str, desk: Anyone) -> Response:
    offer_id = offer_behind(desk.reception, key)
    form = await filled(request, AcceptOffer, offer_id=offer_id)
    return await form.do(
        desk, then=f"/offers/{key}", again=lambda form: _offer(request, desk, offer_id, form)
    )


async def _printed(desk: Desk, offer_id: UUID) -> Response:
    """The offer as a file, worded by what held when it was made: equal bytes for ever."""
    content = await asyncio.to_thread(offer_on_paper, desk.reception.log, offer_id)
    headers = {"Content-Disposition": 'inline; filename="offer.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)


async def _offer(request: Request, desk: Desk, offer_id: UUID, form: Form[Any]) -> Response:
    """The offer behind its own address, which only whoever got it knows."""
    log, now = desk.reception.log, desk.now + timedelta(seconds=1)
    found = await asyncio.to_thread(log.as_of, offer_id, now)
    if not isinstance(found, Offer):
        raise NotFound
    rows = await desk.shelf.find(offer_list, {"offer_id": offer_id})
    known = await desk.shelf.find(payers, {"payer_id": found.payer_id})
    return page(
        request, "offers/offer.html", form.status, offer=found, row=rows[0] if rows else None,
        buyer=known[0].buyer if known else None, form=form,
        path=offer_link(desk.reception, offer_id),
        over=desk.now.date() > found.valid_until,
    )  # fmt: skip


@facts("offer_made")
async def offer_facts(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """What an offer is worth, and until when it is valid."""
    (row,) = await house.shelf.find(offer_list, {"offer_id": UUID(about["offer_id"])})
    return {
        "worth": row.worth, "until": row.valid_until,
        "path": offer_link(house, row.offer_id),
    }  # fmt: skip
