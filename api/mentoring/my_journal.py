"""The mentee's learning journal: written, shared entry by entry, struck out."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.mentoring.my_page import done_at, my_page
from api.permits import may
from api.reception import Desk
from application.mentoring.write_entry import ShareEntry, StrikeEntry, WriteEntry

router = APIRouter(include_in_schema=False)
Reading = Annotated[Desk, Depends(may("mentoring.read_journal", of="engagement_id"))]
Writing = Annotated[Desk, Depends(may("mentoring.write_journal", of="engagement_id"))]
HERE = "/my/mentoring/{engagement_id}/journal"


@router.get(HERE)
async def my_journal(request: Request, engagement_id: UUID, desk: Reading) -> Response:
    return await _page(request, desk, engagement_id, blank(request))


@router.post(HERE)
async def write_entry(request: Request, engagement_id: UUID, desk: Writing) -> Response:
    form = await filled(request, WriteEntry, engagement_id=engagement_id)
    return await done_at(request, desk, engagement_id, form, "journal", _page)


@router.post(HERE + "/{entry_id}/share")
async def share_entry(
    request: Request, engagement_id: UUID, entry_id: UUID, desk: Writing
) -> Response:
    form = await filled(request, ShareEntry, engagement_id=engagement_id, entry_id=entry_id)
    return await done_at(request, desk, engagement_id, form, "journal", _page)


@router.post(HERE + "/{entry_id}/strike")
async def strike_entry(
    request: Request, engagement_id: UUID, entry_id: UUID, desk: Writing
) -> Response:
    form = await filled(request, StrikeEntry, engagement_id=engagement_id, entry_id=entry_id)
    return await done_at(request, desk, engagement_id, form, "journal", _page)


async def _page(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    return await my_page(
        request, desk, engagement_id, "my_journal", form.status, part="journal", form=form
    )
