"""The mentee's agreement: read, accepted, or asked to be different; and its document."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.agreements.answering import accepting, declining, shown
from api.agreements.paper import pdf_of
from api.agreements.seen import seen
from api.engagements.whole import whole_of
from api.forms import Form, blank
from api.permits import may
from api.reception import Desk
from application.booking.order_page import order_page
from application.firm_details.firm_page import FirmPage, firm_page
from domain.firm_details import OUR_FIRM, TextKind
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
Reading = Annotated[Desk, Depends(may("agreements.read", of="engagement_id"))]
Answering = Annotated[Desk, Depends(may("agreements.answer", of="engagement_id"))]
HERE = "/my/agreement/{engagement_id}"


@router.get(HERE)
async def my_agreement(
    request: Request, engagement_id: UUID, desk: Reading, version: int | None = None
) -> Response:
    return await _page(request, desk, engagement_id, blank(request), version)


@router.get(HERE + "/document.pdf")
async def my_agreement_document(
    engagement_id: UUID, desk: Reading, version: int | None = None
) -> Response:
    found = await seen(desk, engagement_id, version)
    if found is None:
        raise NotFound
    return await pdf_of(desk, found)


@router.post(HERE + "/accept")
async def accept_mine(request: Request, engagement_id: UUID, desk: Answering) -> Response:
    form = await accepting(request, desk, engagement_id)
    return await _done(request, desk, engagement_id, form)


@router.post(HERE + "/decline")
async def decline_mine(request: Request, engagement_id: UUID, desk: Answering) -> Response:
    form = await declining(request, engagement_id)
    return await _done(request, desk, engagement_id, form)


async def _done(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    return await form.do(
        desk, then=f"/my/agreement/{engagement_id}",
        again=lambda form: _page(request, desk, engagement_id, form),
    )  # fmt: skip


async def _page(
    request: Request,
    desk: Desk,
    engagement_id: UUID,
    form: Form[Any],
    version: int | None = None,
) -> Response:
    whole = await whole_of(desk, engagement_id)
    return shown(
        request, desk, form, await seen(desk, engagement_id, version), "agreements/mine.html",
        base=f"/my/agreement/{engagement_id}", whole=whole, part="agreement",
        at_order=await _at_order(desk, whole.engagement.order_id),
    )  # fmt: skip


async def _at_order(desk: Desk, order_id: UUID | None) -> dict[str, object] | None:
    """What was accepted with an order: the terms and ground rules by their versions."""
    order = await desk.shelf.document(order_page, order_id) if order_id else None
    if order is None or order.accepted is None:
        return None
    firm: FirmPage = await desk.shelf.document(firm_page, OUR_FIRM) or FirmPage()
    rules = [
        one.text.within(desk.language)
        for one in firm.texts
        if one.kind is TextKind.GROUND_RULES and one.version == order.accepted.ground_rules
    ]
    return {"accepted": order.accepted, "at": order.paid_at, "rules": "".join(rules)}
