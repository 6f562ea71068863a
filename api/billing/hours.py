"""Hourly work over the API: pools, retainers, work noted and taken back."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.hours.agree_retainer import AgreeRetainer, ChargeRetainer, EndRetainer
from application.hours.buy_hours import BuyHours, CloseHours
from application.hours.hour_list import HoursRow, WorkRow, hour_list, work_list
from application.hours.note_work import NoteWork, TakeWorkBack

router = APIRouter(tags=["hours"])
Keeps = Annotated[Desk, Depends(may("hours.keep"))]


@router.get("/api/hours")
async def list_hours(desk: Keeps, paging: Paging, payer_id: UUID | None = None) -> Listed[HoursRow]:
    where = {"payer_id": payer_id} if payer_id else {}
    return await listed(desk, hour_list, where, "-begins", paging)


@router.get("/api/hours/{hours_id}/work")
async def list_work(hours_id: UUID, desk: Keeps, paging: Paging) -> Listed[WorkRow]:
    return await listed(desk, work_list, {"hours_id": hours_id}, "-day", paging)


@router.post("/api/hours/buy-hours", status_code=201)
async def buy_hours(command: BuyHours, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/hours/close-hours")
async def close_hours(command: CloseHours, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/hours/note-work", status_code=201)
async def note_work(command: NoteWork, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/hours/take-work-back")
async def take_work_back(command: TakeWorkBack, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/hours/agree-retainer", status_code=201)
async def agree_retainer(command: AgreeRetainer, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/hours/charge-retainer")
async def charge_retainer(command: ChargeRetainer, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/hours/end-retainer")
async def end_retainer(command: EndRetainer, desk: Keeps) -> Response:
    return await desk.do(command)
