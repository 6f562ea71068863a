"""Requests to a mentor: what a mentee looks for, and the answer in two working days.

Before the yes a mentor sees no name: only what the matter is, and how one meets.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import AsMentor
from api.forms import Form, filled
from api.intake.words import NEEDS
from api.mentors.words import FORMATS
from api.pages import page
from api.reception import Desk
from application.intake.setting_page import setting_page
from application.matching.answer_request import AcceptMentee, DeclineMentee
from application.matching.matching_list import MatchingRow, matching_list
from application.matching.matching_page import matching_page
from domain.industries import industry_name
from domain.matching import MatchState
from domain.mentors import mentor_of
from domain.refusals import NotFound
from domain.themes import theme_name

router = APIRouter(tags=["matching"])


@router.get("/desk/requests", include_in_schema=False)
async def requests(request: Request, desk: AsMentor) -> Response:
    return await _shown(request, desk, None)


@router.post("/desk/requests/{engagement_id}/yes", include_in_schema=False)
async def accept(request: Request, desk: AsMentor, engagement_id: UUID) -> Response:
    own = mentor_of(desk.by)
    await _require_asked(desk, engagement_id)
    form = await filled(request, AcceptMentee, engagement_id=engagement_id, mentor_id=own)
    return await form.do(desk, "/desk/requests", lambda form: _shown(request, desk, form))


@router.post("/desk/requests/{engagement_id}/no", include_in_schema=False)
async def decline(request: Request, desk: AsMentor, engagement_id: UUID) -> Response:
    own = mentor_of(desk.by)
    await _require_asked(desk, engagement_id)
    form = await filled(request, DeclineMentee, engagement_id=engagement_id, mentor_id=own)
    return await form.do(desk, "/desk/requests", lambda form: _shown(request, desk, form))


async def _rows(desk: Desk) -> list[MatchingRow]:
    where = {"asked": mentor_of(desk.by), "state": MatchState.ASKED}
    return list(await desk.shelf.find(matching_list, where, order="since"))


async def _require_asked(desk: Desk, engagement_id: UUID) -> None:
    settled = {"engagement_id": engagement_id, "settled": mentor_of(desk.by)}
    asked = [row.engagement_id for row in await _rows(desk)]
    if engagement_id not in asked and not await desk.shelf.find(matching_list, settled):
        raise NotFound


async def _shown(request: Request, desk: Desk, form: Form[Any] | None) -> Response:
    rows = await _rows(desk)
    pages = await desk.shelf.documents(matching_page, [row.engagement_id for row in rows])
    return page(
        request, "matching/requests.html", form.status if form else 200, rows=rows, pages=pages,
        wrong=form.wrong if form else {}, theme_name=theme_name, industry_name=industry_name,
        settings=await desk.shelf.documents(setting_page, [row.mentee_id for row in rows]),
        needs=NEEDS, formats={key.value: word for key, word in FORMATS.items()},
    )  # fmt: skip
