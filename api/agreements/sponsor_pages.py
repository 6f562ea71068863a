"""The agreement for whoever accepts it for the organisation: no goals, no content."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.agreements.answering import accepting, declining, shown
from api.agreements.paper import pdf_of
from api.agreements.seen import AgreementSeen, seen
from api.forms import Form, blank
from api.permits import may
from api.reception import Desk
from application.agreements.agreement_page import agreement_page
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
Reading = Annotated[Desk, Depends(may("agreements.read_as_sponsor", of="agreement_id"))]
Answering = Annotated[Desk, Depends(may("agreements.answer_as_sponsor", of="agreement_id"))]
HERE = "/my/organisation/agreements/{agreement_id}"


@router.get(HERE)
async def sponsor_agreement(request: Request, agreement_id: UUID, desk: Reading) -> Response:
    return await _page(request, desk, agreement_id, blank(request))


@router.get(HERE + "/document.pdf")
async def sponsor_agreement_document(agreement_id: UUID, desk: Reading) -> Response:
    return await pdf_of(desk, await _found(desk, agreement_id))


@router.post(HERE + "/accept")
async def accept_for_organisation(
    request: Request, agreement_id: UUID, desk: Answering
) -> Response:
    found = await _found(desk, agreement_id)
    form = await accepting(request, desk, found.page.engagement_id)
    return await _done(request, desk, agreement_id, form)


@router.post(HERE + "/decline")
async def decline_for_organisation(
    request: Request, agreement_id: UUID, desk: Answering
) -> Response:
    found = await _found(desk, agreement_id)
    form = await declining(request, found.page.engagement_id)
    return await _done(request, desk, agreement_id, form)


async def _done(request: Request, desk: Desk, agreement_id: UUID, form: Form[Any]) -> Response:
    return await form.do(
        desk, then=f"/my/organisation/agreements/{agreement_id}",
        again=lambda form: _page(request, desk, agreement_id, form),
    )  # fmt: skip


async def _found(desk: Desk, agreement_id: UUID) -> AgreementSeen:
    page = await desk.shelf.document(agreement_page, agreement_id)
    found = await seen(desk, page.engagement_id, as_sponsor=True) if page else None
    if found is None:
        raise NotFound
    return found


async def _page(request: Request, desk: Desk, agreement_id: UUID, form: Form[Any]) -> Response:
    return shown(
        request, desk, form, await _found(desk, agreement_id), "agreements/sponsor.html",
        base=f"/my/organisation/agreements/{agreement_id}",
    )  # fmt: skip
