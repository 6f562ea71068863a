"""What may be written and agreed in a mentoring, through the JSON API."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from api.mentoring.own_sessions import require_own_session
from api.permits import may
from api.reception import Desk
from application.mentoring.agree_task import AgreeTask, DropTask, PostponeTask, TickTask
from application.mentoring.close_in_one import CloseSession
from application.mentoring.introduce import (
    DeclineIntroduction,
    ProposeIntroduction,
    TellOutcome,
    WantIntroduction,
)
from application.mentoring.keep_private_note import KeepPrivateNote, StrikePrivateNote
from application.mentoring.set_agenda import SetAgenda
from application.mentoring.set_goal import CheckGoal, DropGoal, SetGoal
from application.mentoring.write_entry import ShareEntry, StrikeEntry, WriteEntry
from application.mentoring.write_note import WriteNote

router = APIRouter(prefix="/api/mentoring", tags=["mentoring"])


def _desk(action: str) -> object:
    return Depends(may(f"mentoring.{action}", of="engagement_id"))


Planning = Annotated[Desk, _desk("set_agenda")]
Noting = Annotated[Desk, _desk("write_note")]
Closing = Annotated[Desk, _desk("close_session")]
Keeping = Annotated[Desk, _desk("keep_private_note")]
Agreeing = Annotated[Desk, _desk("agree_task")]
Journalling = Annotated[Desk, _desk("write_journal")]
Aiming = Annotated[Desk, _desk("set_goal")]
Introducing = Annotated[Desk, _desk("propose_introduction")]
Answering = Annotated[Desk, _desk("answer_introduction")]


@router.post("/set-agenda")
async def set_agenda(command: SetAgenda, desk: Planning) -> Response:
    await require_own_session(desk, command.engagement_id, command.session_id)
    return await desk.do(command)


@router.post("/write-note")
async def write_note(command: WriteNote, desk: Noting) -> Response:
    await require_own_session(desk, command.engagement_id, command.session_id)
    return await desk.do(command)


@router.post("/close-session")
async def close_session(command: CloseSession, desk: Closing) -> Response:
    await require_own_session(desk, command.engagement_id, command.session_id)
    return await desk.do(command)


@router.post("/keep-private-note", status_code=201)
async def keep_private_note(command: KeepPrivateNote, desk: Keeping) -> Response:
    return await desk.do(command, 201)


@router.post("/strike-private-note")
async def strike_private_note(command: StrikePrivateNote, desk: Keeping) -> Response:
    return await desk.do(command)


@router.post("/agree-task", status_code=201)
async def agree_task(command: AgreeTask, desk: Agreeing) -> Response:
    return await desk.do(command, 201)


@router.post("/tick-task")
async def tick_task(command: TickTask, desk: Agreeing) -> Response:
    return await desk.do(command)


@router.post("/postpone-task")
async def postpone_task(command: PostponeTask, desk: Agreeing) -> Response:
    return await desk.do(command)


@router.post("/drop-task")
async def drop_task(command: DropTask, desk: Agreeing) -> Response:
    return await desk.do(command)


@router.post("/write-entry", status_code=201)
async def write_entry(command: WriteEntry, desk: Journalling) -> Response:
    return await desk.do(command, 201)


@router.post("/share-entry")
async def share_entry(command: ShareEntry, desk: Journalling) -> Response:
    return await desk.do(command)


@router.post("/strike-entry")
async def strike_entry(command: StrikeEntry, desk: Journalling) -> Response:
    return await desk.do(command)


@router.post("/set-goal", status_code=201)
async def set_goal(command: SetGoal, desk: Aiming) -> Response:
    return await desk.do(command, 201)


@router.post("/check-goal")
async def check_goal(command: CheckGoal, desk: Aiming) -> Response:
    return await desk.do(command)


@router.post("/drop-goal")
async def drop_goal(command: DropGoal, desk: Aiming) -> Response:
    return await desk.do(command)


@router.post("/propose-introduction", status_code=201)
async def propose_introduction(command: ProposeIntroduction, desk: Introducing) -> Response:
    return await desk.do(command, 201)


@router.post("/want-introduction")
async def want_introduction(command: WantIntroduction, desk: Answering) -> Response:
    return await desk.do(command)


@router.post("/decline-introduction")
async def decline_introduction(command: DeclineIntroduction, desk: Answering) -> Response:
    return await desk.do(command)


@router.post("/tell-outcome")
async def tell_outcome(command: TellOutcome, desk: Answering) -> Response:
    return await desk.do(command)
