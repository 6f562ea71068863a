"""Papers for the organisation: the mentee's page, with its releases."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.engagements.names import names_of
from api.engagements.whole import Whole, whole_of
from api.forms import Form, blank, filled
from api.mentoring.my_page import done_at, my_page
from api.mentoring.released import papers_of
from api.permits import may
from api.reception import Desk
from application.clients.organisation_page import organisation_page
from application.mentoring.write_paper import (
    ReleasePaper,
    TakeBackRelease,
    WriteClosingSummary,
    WriteMemo,
)
from domain.engagements import SessionKind, SessionState
from domain.engagements.releases import PaperKind

router = APIRouter(include_in_schema=False)
Reading = Annotated[Desk, Depends(may("mentoring.read_content", of="engagement_id"))]
Writing = Annotated[Desk, Depends(may("mentoring.write_memo", of="engagement_id"))]
Releasing = Annotated[Desk, Depends(may("mentoring.release", of="engagement_id"))]
HERE = "/my/mentoring/{engagement_id}/papers"


@router.get(HERE)
async def my_papers(request: Request, engagement_id: UUID, desk: Reading) -> Response:
    return await _page(request, desk, engagement_id, blank(request))


@router.post(HERE + "/summary")
async def write_summary(request: Request, engagement_id: UUID, desk: Releasing) -> Response:
    form = await filled(request, WriteClosingSummary, engagement_id=engagement_id)
    return await done_at(request, desk, engagement_id, form, "papers", _page)


@router.post(HERE + "/memo")
async def write_own_memo(request: Request, engagement_id: UUID, desk: Writing) -> Response:
    form = await filled(request, WriteMemo, engagement_id=engagement_id)
    return await done_at(request, desk, engagement_id, form, "papers", _page)


@router.post(HERE + "/{paper_id}/release")
async def release(
    request: Request, engagement_id: UUID, paper_id: UUID, desk: Releasing
) -> Response:
    form = await filled(request, ReleasePaper, engagement_id=engagement_id, paper_id=paper_id)
    return await done_at(request, desk, engagement_id, form, "papers", _page)


@router.post(HERE + "/{paper_id}/take-back")
async def take_back(
    request: Request, engagement_id: UUID, paper_id: UUID, desk: Releasing
) -> Response:
    form = await filled(request, TakeBackRelease, engagement_id=engagement_id, paper_id=paper_id)
    return await done_at(request, desk, engagement_id, form, "papers", _page)


async def _page(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    whole = await whole_of(desk, engagement_id)
    contacts = await _contacts(desk, whole)
    talks = [
        one
        for one in whole.sessions
        if one.kind is SessionKind.THREE_PARTY and one.state is SessionState.HELD
    ]
    return await my_page(
        request, desk, engagement_id, "my_papers", form.status, part="papers", form=form,
        papers=await papers_of(desk, engagement_id), contacts=contacts, of_three=talks,
        mine=not desk.entries.isdisjoint(whole.engagement.everybody), kinds=PaperKind,
    )  # fmt: skip


async def _contacts(desk: Desk, whole: Whole) -> list[tuple[UUID, str]]:
    """Who of the organisation that pays may be let to read."""
    firm = await desk.shelf.document(organisation_page, whole.engagement.payer_id)
    ids = [person for person, _ in firm.contacts] if firm else []
    names = await names_of(desk, ids)
    return [(key, names[key]) for key in ids if key in names]
