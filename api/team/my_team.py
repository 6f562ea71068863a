"""The mentee's mentor team: who stands behind the own mentor, what waits for one's yes."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.engagements.briefs import briefs_of
from api.engagements.whole import whole_of
from api.forms import Form, blank, filled
from api.mentoring.my_page import done_at, my_page
from api.permits import may
from api.reception import Desk
from api.team.competence import standing_behind
from application.team.hand_over import ApproveHandOver, DeclineHandOver
from application.team.write_brief import ApproveBrief, DeclineBrief, LetSpecialistGo

router = APIRouter(include_in_schema=False)
Seeing = Annotated[Desk, Depends(may("team.see_team", of="engagement_id"))]
Answering = Annotated[Desk, Depends(may("team.answer_brief", of="engagement_id"))]
Closing = Annotated[Desk, Depends(may("team.let_specialist_go", of="engagement_id"))]
Deciding = Annotated[Desk, Depends(may("team.answer_hand_over", of="engagement_id"))]
HERE = "/my/mentoring/{engagement_id}/team"


@router.get(HERE)
async def my_team(request: Request, engagement_id: UUID, desk: Seeing) -> Response:
    return await _page(request, desk, engagement_id, blank(request))


@router.post(HERE + "/briefs/{version}/approve")
async def approve_brief(
    request: Request, engagement_id: UUID, version: int, desk: Answering
) -> Response:
    form = await filled(request, ApproveBrief, engagement_id=engagement_id, version=version)
    return await done_at(request, desk, engagement_id, form, "team", _page)


@router.post(HERE + "/briefs/{version}/decline")
async def decline_brief(
    request: Request, engagement_id: UUID, version: int, desk: Answering
) -> Response:
    form = await filled(request, DeclineBrief, engagement_id=engagement_id, version=version)
    return await done_at(request, desk, engagement_id, form, "team", _page)


@router.post(HERE + "/specialists/{mentor_id}")
async def let_go(request: Request, engagement_id: UUID, mentor_id: UUID, desk: Closing) -> Response:
    form = await filled(request, LetSpecialistGo, engagement_id=engagement_id, mentor_id=mentor_id)
    return await done_at(request, desk, engagement_id, form, "team", _page)


@router.post(HERE + "/hand-over/{hand_over_id}/approve")
async def approve_hand_over(
    request: Request, engagement_id: UUID, hand_over_id: UUID, desk: Deciding
) -> Response:
    form = await filled(
        request, ApproveHandOver, engagement_id=engagement_id, hand_over_id=hand_over_id
    )
    return await done_at(request, desk, engagement_id, form, "team", _page)


@router.post(HERE + "/hand-over/{hand_over_id}/decline")
async def decline_hand_over(
    request: Request, engagement_id: UUID, hand_over_id: UUID, desk: Deciding
) -> Response:
    form = await filled(
        request, DeclineHandOver, engagement_id=engagement_id, hand_over_id=hand_over_id
    )
    return await done_at(request, desk, engagement_id, form, "team", _page)


async def _page(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    whole = await whole_of(desk, engagement_id)
    briefs = await briefs_of(desk, whole) if desk.strong else []
    return await my_page(
        request, desk, engagement_id, "my_team", form.status, part="team", form=form,
        briefs=briefs, behind=await standing_behind(desk, whole),
    )  # fmt: skip
