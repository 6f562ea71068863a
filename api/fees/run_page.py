"""The page of a run that pays fees: who is paid, what the registers said, approval, the file."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InFinance
from api.fees.shown import WORDS, mentor_names
from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from application.mentor_fees.pay_fees import (
    ApproveRun,
    AskRegisters,
    LeaveOut,
    NoteRegisterCheck,
)
from application.mentor_fees.statement_list import statement_list
from domain.mentor_fees.run import PayoutRun
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
ACTS: dict[str, Any] = {
    "ask-registers": AskRegisters, "approve": ApproveRun, "leave-out": LeaveOut,
    "note-check": NoteRegisterCheck,
}  # fmt: skip


@router.get("/desk/fees/runs/{run_id}")
async def run(request: Request, run_id: UUID, desk: InFinance) -> Response:
    return await _run(request, desk, run_id, blank(request))


@router.post("/desk/fees/runs/{run_id}/{act}")
async def act_on_run(request: Request, run_id: UUID, act: str, desk: InFinance) -> Response:
    if act not in ACTS:
        raise NotFound
    form: Form[Any] = await filled(request, ACTS[act], run_id=run_id)
    return await form.do(
        desk, then=f"/desk/fees/runs/{run_id}",
        again=lambda form: _run(request, desk, run_id, form),
    )  # fmt: skip


async def _run(request: Request, desk: Desk, run_id: UUID, form: Form[Any]) -> Response:
    log = desk.reception.log
    found = await asyncio.to_thread(log.as_of, run_id, log.now())
    if not isinstance(found, PayoutRun):
        raise NotFound
    rows = await desk.shelf.find(statement_list, {"statement_id": sorted(found.items)}, limit=500)
    return page(
        request, "fees/run.html", form.status, form=form, run=found, today=desk.now.date(),
        statements={row.statement_id: row for row in rows}, names=await mentor_names(desk),
        **WORDS,
    )  # fmt: skip
