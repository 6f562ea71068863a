"""The own mentor brings colleagues in and hands over; the office proposes a hand-over too."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.engagements.names import names_of
from api.forms import Form, blank, filled
from api.mentoring.desk_page import desk_page
from api.permits import may
from api.reception import Desk
from application.mentors.mentor_list import mentor_list
from application.team.bring_colleague import BringColleague, SendColleagueOff
from application.team.hand_over import ProposeHandOver
from application.team.write_brief import LetSpecialistGo, WriteBrief
from domain.engagements.team_words import Shared
from domain.mentors import PoolState

router = APIRouter(include_in_schema=False)
Writing = Annotated[Desk, Depends(may("team.write_brief", of="engagement_id"))]
Bringing = Annotated[Desk, Depends(may("team.bring_colleague", of="engagement_id"))]
Closing = Annotated[Desk, Depends(may("team.let_specialist_go", of="engagement_id"))]
Proposing = Annotated[Desk, Depends(may("team.propose_hand_over", of="engagement_id"))]
ONE = "/desk/engagements/{engagement_id}"


@router.get(ONE + "/brief")
async def brief_page(request: Request, engagement_id: UUID, desk: Writing) -> Response:
    return await _page(request, desk, engagement_id, "team/write_brief", blank(request))


@router.post(ONE + "/brief")
async def write_brief(request: Request, engagement_id: UUID, desk: Writing) -> Response:
    form = await filled(request, WriteBrief, engagement_id=engagement_id)
    return await _done(request, desk, engagement_id, "team/write_brief", form)


@router.get(ONE + "/hand-over")
async def hand_over_page(request: Request, engagement_id: UUID, desk: Proposing) -> Response:
    every = {"contents": [one.value for one in Shared]}
    return await _page(request, desk, engagement_id, "team/hand_over", blank(request, every))


@router.post(ONE + "/hand-over")
async def hand_over(request: Request, engagement_id: UUID, desk: Proposing) -> Response:
    form = await filled(request, ProposeHandOver, engagement_id=engagement_id)
    return await _done(request, desk, engagement_id, "team/hand_over", form)


@router.post(ONE + "/sessions/{session_id}/bring")
async def bring(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Bringing
) -> Response:
    known = {"engagement_id": engagement_id, "session_id": session_id}
    form = await filled(request, BringColleague, **known)
    return await _done(request, desk, engagement_id, "team/bring", form, session_id)


@router.get(ONE + "/sessions/{session_id}/bring")
async def bring_page(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Bringing
) -> Response:
    return await _page(request, desk, engagement_id, "team/bring", blank(request), session_id)


@router.post(ONE + "/sessions/{session_id}/send-off")
async def send_off(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Bringing
) -> Response:
    known = {"engagement_id": engagement_id, "session_id": session_id}
    form = await filled(request, SendColleagueOff, **known)
    return await _done(request, desk, engagement_id, "team/bring", form, session_id)


@router.post(ONE + "/specialists/{mentor_id}/let-go")
async def let_go(request: Request, engagement_id: UUID, mentor_id: UUID, desk: Closing) -> Response:
    form = await filled(request, LetSpecialistGo, engagement_id=engagement_id, mentor_id=mentor_id)
    return await _done(request, desk, engagement_id, "team/write_brief", form)


async def _done(
    request: Request,
    desk: Desk,
    engagement_id: UUID,
    name: str,
    form: Form[Any],
    session_id: UUID | None = None,
) -> Response:
    return await form.do(
        desk, then=f"/desk/engagements/{engagement_id}",
        again=lambda form: _page(request, desk, engagement_id, name, form, session_id),
    )  # fmt: skip


async def _page(
    request: Request,
    desk: Desk,
    engagement_id: UUID,
    name: str,
    form: Form[Any],
    session_id: UUID | None = None,
) -> Response:
    rows = await desk.shelf.find(mentor_list, {"state": PoolState.ACTIVE})
    named = await names_of(desk, [row.mentor_id for row in rows])
    pool = sorted((named.get(row.mentor_id, ""), row.mentor_id) for row in rows)
    return await desk_page(
        request, desk, engagement_id, name, form.status, form=form, session_id=session_id,
        pool=[(key, text) for text, key in pool], kinds=list(Shared),
    )  # fmt: skip
