"""What may be done with a mentor team, through the JSON API."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.engagements.briefs import BriefSeen, briefs_of
from api.engagements.whole import whole_of
from api.permits import may
from api.reception import Desk
from application.team.bring_colleague import BringColleague, SendColleagueOff
from application.team.hand_over import ApproveHandOver, DeclineHandOver, ProposeHandOver
from application.team.write_brief import ApproveBrief, DeclineBrief, LetSpecialistGo, WriteBrief

router = APIRouter(prefix="/api/team", tags=["mentor team"])


def _desk(action: str) -> object:
    return Depends(may(f"team.{action}", of="engagement_id"))


Briefed = Annotated[Desk, _desk("read_brief")]
Writing = Annotated[Desk, _desk("write_brief")]
Answering = Annotated[Desk, _desk("answer_brief")]
Closing = Annotated[Desk, _desk("let_specialist_go")]
Bringing = Annotated[Desk, _desk("bring_colleague")]
Proposing = Annotated[Desk, _desk("propose_hand_over")]
Deciding = Annotated[Desk, _desk("answer_hand_over")]


@router.get("/{engagement_id}/briefs")
async def read_briefs(engagement_id: UUID, desk: Briefed) -> list[BriefSeen]:
    return await briefs_of(desk, await whole_of(desk, engagement_id))


@router.post("/write-brief", status_code=201)
async def write_brief(command: WriteBrief, desk: Writing) -> Response:
    return await desk.do(command, 201)


@router.post("/approve-brief")
async def approve_brief(command: ApproveBrief, desk: Answering) -> Response:
    return await desk.do(command)


@router.post("/decline-brief")
async def decline_brief(command: DeclineBrief, desk: Answering) -> Response:
    return await desk.do(command)


@router.post("/let-specialist-go")
async def let_specialist_go(command: LetSpecialistGo, desk: Closing) -> Response:
    return await desk.do(command)


@router.post("/bring-colleague")
async def bring_colleague(command: BringColleague, desk: Bringing) -> Response:
    return await desk.do(command)


@router.post("/send-colleague-off")
async def send_colleague_off(command: SendColleagueOff, desk: Bringing) -> Response:
    return await desk.do(command)


@router.post("/propose-hand-over", status_code=201)
async def propose_hand_over(command: ProposeHandOver, desk: Proposing) -> Response:
    return await desk.do(command, 201)


@router.post("/approve-hand-over")
async def approve_hand_over(command: ApproveHandOver, desk: Deciding) -> Response:
    return await desk.do(command)


@router.post("/decline-hand-over")
async def decline_hand_over(command: DeclineHandOver, desk: Deciding) -> Response:
    return await desk.do(command)
