"""What members and whoever leads them do in a forum, through the JSON API."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from api.permits import may
from api.reception import Desk
from application.forums.agree_charter import SignCharter
from application.forums.announce_absence import AnnounceAbsence, TakeAbsenceBack
from application.forums.bring_case import BringCase
from application.forums.confirm_membership import ConfirmMembership
from application.forums.end_seat import LeaveForum
from application.forums.evaluate_forum import EvaluateForum
from application.forums.hold_meeting import HoldMeeting
from application.forums.plan_meeting import CancelMeeting, MoveMeeting, PlanMeeting
from application.forums.propose_member import AnswerProposal
from application.forums.share_in_space import OpenTopic, ReplyToTopic, ShareResource
from application.forums.withdraw_from_membership import WithdrawFromMembership

router = APIRouter(prefix="/api/forums", tags=["forums"])
Signing = Annotated[Desk, Depends(may("forums.sign", of="forum_id"))]
TakingPart = Annotated[Desk, Depends(may("forums.take_part", of="forum_id"))]
Writing = Annotated[Desk, Depends(may("forums.write_space", of="forum_id"))]
Meeting = Annotated[Desk, Depends(may("forums.meet", of="forum_id"))]


@router.post("/sign-charter")
async def sign_charter(command: SignCharter, desk: Signing) -> Response:
    return await desk.do(command)


@router.post("/confirm-membership")
async def confirm_membership(command: ConfirmMembership, desk: Signing) -> Response:
    return await desk.do(command)


@router.post("/withdraw-from-membership")
async def withdraw_from_membership(command: WithdrawFromMembership, desk: TakingPart) -> Response:
    """Within 14 days of ordering it oneself; the days used are paid, the rest goes back."""
    return await desk.do(command)


@router.post("/open-topic", status_code=201)
async def open_topic(command: OpenTopic, desk: Writing) -> Response:
    return await desk.do(command, 201)


@router.post("/reply-to-topic", status_code=201)
async def reply_to_topic(command: ReplyToTopic, desk: Writing) -> Response:
    return await desk.do(command, 201)


@router.post("/share-resource", status_code=201)
async def share_resource(command: ShareResource, desk: Writing) -> Response:
    return await desk.do(command, 201)


@router.post("/bring-case", status_code=201)
async def bring_case(command: BringCase, desk: Writing) -> Response:
    return await desk.do(command, 201)


@router.post("/announce-absence")
async def announce_absence(command: AnnounceAbsence, desk: TakingPart) -> Response:
    """Before a meeting; whether it counts is one's own word, and no reason is written down."""
    return await desk.do(command)


@router.post("/take-absence-back")
async def take_absence_back(command: TakeAbsenceBack, desk: TakingPart) -> Response:
    return await desk.do(command)


@router.post("/answer-proposal")
async def answer_proposal(command: AnswerProposal, desk: TakingPart) -> Response:
    return await desk.do(command)


@router.post("/plan-meeting", status_code=201)
async def plan_meeting(command: PlanMeeting, desk: Meeting) -> Response:
    """A member plans the meeting they lead; the office and a professional plan any."""
    return await desk.do(command, 201)


@router.post("/move-meeting")
async def move_meeting(command: MoveMeeting, desk: Meeting) -> Response:
    return await desk.do(command)


@router.post("/cancel-meeting")
async def cancel_meeting(command: CancelMeeting, desk: Meeting) -> Response:
    return await desk.do(command)


@router.post("/hold-meeting")
async def hold_meeting(command: HoldMeeting, desk: Meeting) -> Response:
    return await desk.do(command)


@router.post("/leave-forum")
async def leave_forum(command: LeaveForum, desk: TakingPart) -> Response:
    return await desk.do(command)


@router.post("/evaluate-forum")
async def evaluate_forum(command: EvaluateForum, desk: TakingPart) -> Response:
    return await desk.do(command)
