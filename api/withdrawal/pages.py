"""Withdrawing from a contract, in two steps from every page (directive 2011/83/EU, 11 a).

Step one names the contract, step two confirms; an acknowledgement with content, day and hour goes
out by mail at once. The office carries out what names its contract in words only.
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import Anyone, door
from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.pages import page
from api.reception import Desk
from api.withdrawal.own_contracts import own_contracts
from application.payments.state_withdrawal import CarryStatement, StateWithdrawal
from application.payments.withdrawal_statements import StatementRow, withdrawal_statements
from domain.matters import Matter
from domain.people import Role
from domain.permissions import rule

router = APIRouter(tags=["withdrawal"])
OFFICE = rule(Matter.ORDER, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE)
InOffice = Annotated[Desk, Depends(door(OFFICE))]


@router.post("/api/withdrawals/state-withdrawal", status_code=201)
async def state_withdrawal(command: StateWithdrawal, desk: Anyone) -> Response:
    return await desk.do(command, 201)


@router.get("/api/withdrawals")
async def list_withdrawals(desk: InOffice, paging: Paging) -> Listed[StatementRow]:
    return await listed(desk, withdrawal_statements, {"open": True}, "made_at", paging)


@router.post("/api/withdrawals/carry-statement")
async def carry_statement(command: CarryStatement, desk: InOffice) -> Response:
    return await desk.do(command)


@router.get("/withdraw", include_in_schema=False)
async def withdraw(request: Request, desk: Anyone) -> Response:
    card = desk.card
    known = {"name": card.name, "email": card.email} if card else {}
    return await _first(request, desk, blank(request, known))


@router.post("/withdraw", include_in_schema=False)
async def check(request: Request, desk: Anyone) -> Response:
    form = await filled(request, StateWithdrawal)
    if form.command is None:
        return await _first(request, desk, form)
    return page(request, "withdrawal/confirm.html", form=form, said=form.command)


@router.post("/withdraw/confirm", include_in_schema=False)
async def confirm(request: Request, desk: Anyone) -> Response:
    form = await filled(request, StateWithdrawal, language=desk.language)
    return await form.do(
        desk, then="/withdraw/done", again=lambda form: _first(request, desk, form)
    )


@router.get("/withdraw/done", include_in_schema=False)
async def done(request: Request, desk: Anyone) -> Response:
    return page(request, "withdrawal/done.html")


@router.get("/desk/withdrawals", include_in_schema=False)
async def statements(request: Request, desk: InOffice) -> Response:
    return await _statements(request, desk, blank(request))


@router.post("/desk/withdrawals/{statement_id}", include_in_schema=False)
async def carried(request: Request, statement_id: UUID, desk: InOffice) -> Response:
    form = await filled(request, CarryStatement, statement_id=statement_id)
    return await form.do(
        desk, then="/desk/withdrawals", again=lambda form: _statements(request, desk, form)
    )


async def _first(request: Request, desk: Desk, form: Form[StateWithdrawal]) -> Response:
    return page(
        request, "withdrawal/withdraw.html", form.status, form=form,
        mine=await own_contracts(desk),
    )  # fmt: skip


async def _statements(request: Request, desk: Desk, form: Form[CarryStatement]) -> Response:
    rows = await desk.shelf.find(withdrawal_statements, {"open": True}, order="made_at")
    return page(request, "withdrawal/statements.html", form.status, form=form, rows=rows)
