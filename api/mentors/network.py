"""The mentor network as a whole over the API: areas of competence, intake, recruitment."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from api.permits import may
from api.reception import Desk
from application.network.define_area import DefineArea, RetireArea
from application.network.halt_intake import HaltIntake, ReopenIntake
from application.network.network_page import NetworkPage, network_page
from application.network.recruit_mentors import CloseRecruitment, RecruitMentors
from domain.network import OUR_NETWORK

router = APIRouter(tags=["network"])
Decides = Annotated[Desk, Depends(may("mentors.decide"))]
SeesPool = Annotated[Desk, Depends(may("mentors.see_pool"))]


@router.get("/api/network")
async def network(desk: SeesPool) -> NetworkPage:
    return await desk.shelf.document(network_page, OUR_NETWORK) or NetworkPage()


@router.post("/api/network/define-area")
async def define_area(command: DefineArea, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/network/retire-area")
async def retire_area(command: RetireArea, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/network/halt-intake")
async def halt_intake(command: HaltIntake, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/network/reopen-intake")
async def reopen_intake(command: ReopenIntake, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/network/recruit-mentors", status_code=201)
async def recruit_mentors(command: RecruitMentors, desk: Decides) -> Response:
    return await desk.do(command, 201)


@router.post("/api/network/close-recruitment")
async def close_recruitment(command: CloseRecruitment, desk: Decides) -> Response:
    return await desk.do(command)
