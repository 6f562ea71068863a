"""Runs that pay fees over the API, and their file for the bank."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Response

from api.fees.terms import Keeps
from api.lists import Listed, Paging, listed
from application.mentor_fees.pay_fees import (
    ApproveRun,
    AskRegisters,
    LeaveOut,
    NoteRegisterCheck,
    PrepareRun,
)
from application.mentor_fees.statement_list import RunRow, run_list
from domain.refusals import NotFound
from infrastructure.errands.write_fees import run_file

router = APIRouter(tags=["fees"])


@router.get("/api/fees/runs")
async def list_runs(desk: Keeps, paging: Paging) -> Listed[RunRow]:
    return await listed(desk, run_list, {}, "-pay_on", paging)


@router.get("/api/fees/runs/{run_id}/pain001", response_class=Response)
async def payment_order(run_id: UUID, desk: Keeps) -> Response:
    """The file the bank pays by, pain.001.001.09; the same bytes every time."""
    if not await desk.shelf.find(run_list, {"run_id": run_id}):
        raise NotFound
    content = await run_file(desk.reception, run_id)
    named = f'attachment; filename="fees-{run_id.hex[:8]}.xml"'
    return Response(content, media_type="application/xml", headers={"Content-Disposition": named})


@router.post("/api/fees/prepare-run", status_code=201)
async def prepare_run(command: PrepareRun, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/fees/ask-registers")
async def ask_registers(command: AskRegisters, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/fees/note-register-check")
async def note_register_check(command: NoteRegisterCheck, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/fees/leave-out")
async def leave_out(command: LeaveOut, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/fees/approve-run")
async def approve_run(command: ApproveRun, desk: Keeps) -> Response:
    return await desk.do(command)
