"""What may be done to an engagement as a whole, and to its mentor team, through the JSON API."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from api.permits import may
from api.reception import Desk
from application.engagements.admit_member import AdmitMember, LetMemberGo, PriceGroup, SignPledge
from application.engagements.change_place import SetUsualPlace
from application.engagements.freeze_engagement import (
    EndEngagement,
    ExtendEngagement,
    FreezeEngagement,
    ThawEngagement,
)
from application.engagements.open_engagement import OpenEngagement, PlanCourse
from application.engagements.tell_leave import TakeLeaveBack, TellLeave

router = APIRouter(prefix="/api/engagements", tags=["engagements"])

Opening = Annotated[Desk, Depends(may("engagements.arrange"))]
Arranging = Annotated[Desk, Depends(may("engagements.arrange", of="engagement_id"))]
Place = Annotated[Desk, Depends(may("engagements.agree_place", of="engagement_id"))]
Leaving = Annotated[Desk, Depends(may("engagements.tell_leave", of="engagement_id"))]
Pledging = Annotated[Desk, Depends(may("engagements.sign_pledge", of="engagement_id"))]


@router.post("/open-engagement", status_code=201)
async def open_engagement(command: OpenEngagement, desk: Opening) -> Response:
    return await desk.do(command, 201)


@router.post("/plan-course")
async def plan_course(command: PlanCourse, desk: Arranging) -> Response:
    return await desk.do(command)


@router.post("/freeze-engagement")
async def freeze_engagement(command: FreezeEngagement, desk: Arranging) -> Response:
    return await desk.do(command)


@router.post("/thaw-engagement")
async def thaw_engagement(command: ThawEngagement, desk: Arranging) -> Response:
    return await desk.do(command)


@router.post("/extend-engagement")
async def extend_engagement(command: ExtendEngagement, desk: Arranging) -> Response:
    return await desk.do(command)


@router.post("/end-engagement")
async def end_engagement(command: EndEngagement, desk: Arranging) -> Response:
    return await desk.do(command)


@router.post("/admit-member")
async def admit_member(command: AdmitMember, desk: Arranging) -> Response:
    return await desk.do(command)


@router.post("/let-member-go")
async def let_member_go(command: LetMemberGo, desk: Arranging) -> Response:
    return await desk.do(command)


@router.post("/price-group")
async def price_group(command: PriceGroup, desk: Arranging) -> Response:
    return await desk.do(command)


@router.post("/sign-pledge")
async def sign_pledge(command: SignPledge, desk: Pledging) -> Response:
    return await desk.do(command)


@router.post("/set-usual-place")
async def set_usual_place(command: SetUsualPlace, desk: Place) -> Response:
    return await desk.do(command)


@router.post("/tell-leave")
async def tell_leave(command: TellLeave, desk: Leaving) -> Response:
    return await desk.do(command)


@router.post("/take-leave-back")
async def take_leave_back(command: TakeLeaveBack, desk: Leaving) -> Response:
    return await desk.do(command)
