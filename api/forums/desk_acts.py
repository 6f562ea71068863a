"""What the office and a professional facilitator do with forums, through the JSON API."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from api.forums.desk_list import led, where_seen
from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.forums.admit_applicant import AdmitApplicant, DeclineApplicant, NoteTie
from application.forums.agree_charter import DraftCharter
from application.forums.end_seat import EndSeat, HoldTalk
from application.forums.forums import ForumRow, forums
from application.forums.found_forum import FoundForum
from application.forums.name_facilitator import NameFacilitator
from application.forums.propose_member import AcceptMember, ProposeMember
from application.forums.start_forum import (
    CloseForum,
    PauseForum,
    RestartForum,
    ResumeForum,
    StartForum,
)
from application.forums.train_members import TrainMembers

router = APIRouter(tags=["forums"])
Listing = Annotated[Desk, Depends(may("forums.list"))]
Running = Annotated[Desk, Depends(may("forums.run"))]
Admitting = Annotated[Desk, Depends(may("forums.admit"))]
Leading = Annotated[Desk, Depends(may("forums.lead", of="forum_id"))]
Deciding = Annotated[Desk, Depends(may("forums.decide", of="forum_id"))]


@router.get("/api/desk/forums")
async def list_desk_forums(desk: Listing, paging: Paging) -> Listed[ForumRow]:
    """Every forum; a mentor sees the ones they lead."""
    return await listed(desk, forums, where_seen(desk, await led(desk)), "forum_id", paging)


@router.post("/api/forums/found-forum", status_code=201)
async def found_forum(command: FoundForum, desk: Running) -> Response:
    return await desk.do(command, 201)


@router.post("/api/forums/name-facilitator")
async def name_facilitator(command: NameFacilitator, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/forums/note-tie")
async def note_tie(command: NoteTie, desk: Admitting) -> Response:
    return await desk.do(command)


@router.post("/api/forums/decline-applicant")
async def decline_applicant(command: DeclineApplicant, desk: Deciding) -> Response:
    return await desk.do(command)


@router.post("/api/forums/admit-applicant")
async def admit_applicant(command: AdmitApplicant, desk: Admitting) -> Response:
    return await desk.do(command)


@router.post("/api/forums/propose-member")
async def propose_member(command: ProposeMember, desk: Admitting) -> Response:
    return await desk.do(command)


@router.post("/api/forums/accept-member")
async def accept_member(command: AcceptMember, desk: Deciding) -> Response:
    return await desk.do(command)


@router.post("/api/forums/draft-charter", status_code=201)
async def draft_charter(command: DraftCharter, desk: Leading) -> Response:
    return await desk.do(command, 201)


@router.post("/api/forums/train-members")
async def train_members(command: TrainMembers, desk: Leading) -> Response:
    return await desk.do(command)


@router.post("/api/forums/hold-talk")
async def hold_talk(command: HoldTalk, desk: Leading) -> Response:
    return await desk.do(command)


@router.post("/api/forums/end-seat")
async def end_seat(command: EndSeat, desk: Leading) -> Response:
    return await desk.do(command)


@router.post("/api/forums/start-forum")
async def start_forum(command: StartForum, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/forums/pause-forum")
async def pause_forum(command: PauseForum, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/forums/resume-forum")
async def resume_forum(command: ResumeForum, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/forums/restart-forum")
async def restart_forum(command: RestartForum, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/forums/close-forum")
async def close_forum(command: CloseForum, desk: Running) -> Response:
    return await desk.do(command)
