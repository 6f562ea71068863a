"""The pages of finance: what all mentors are owed, statements, one mentor's fees."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.acts import Place, carry_out, show
from api.doors import InFinance
from api.fees.acts import FINANCE
from api.fees.shown import MOST, WORDS, fees_of, is_due, mentor_names
from api.forms import Form, blank, filled
from api.pages import moved_on, page
from api.reception import Desk
from application.mentor_fees.fee_list import FeeRow, fee_list, fees_missing
from application.mentor_fees.make_statement import MakeStatement
from application.mentor_fees.pay_fees import PrepareRun
from application.mentor_fees.statement_list import run_list, statement_list
from domain.mentor_fees.statement_words import StatementState
from domain.mentor_fees.terms import FeeTerms
from domain.mentor_fees.words import Route
from domain.money import NOTHING, Money
from domain.refusals import NotFound, Refused

router = APIRouter(include_in_schema=False)
HERE = "/desk/fees"


@router.get("/desk/fees")
async def fees(request: Request, desk: InFinance) -> Response:
    return await _overview(request, desk, blank(request))


@router.post("/desk/fees/statements")
async def make_statements(request: Request, desk: InFinance) -> Response:
    """Settle every mentor's due fees; one that is refused stops none of the others."""
    form: Form[Any] = await filled(request, MakeStatement, mentor_id=UUID(int=0))
    if form.command is None:
        return await _overview(request, desk, form)
    until: date = form.command.until
    failed = {}
    for mentor, amount in (await _due(desk, until)).items():
        command = MakeStatement(mentor_id=mentor, until=until)
        try:
            await desk.run(command, key=f"fees/{form.command_id}/{mentor}/{until}/{amount}")
        except Refused as refused:
            failed[mentor] = refused
    if not failed:
        return moved_on(desk.request, HERE)
    form.refuse(next(iter(failed.values())))
    return await _overview(request, desk, form)


@router.post("/desk/fees/runs")
async def prepare_run(request: Request, desk: InFinance) -> Response:
    form: Form[Any] = await filled(request, PrepareRun)
    return await form.do(
        desk, then=lambda form: f"{HERE}/runs/{form.own_id('run_id')}",
        again=lambda form: _overview(request, desk, form),
    )  # fmt: skip


@router.get("/desk/fees/mentors/{mentor_id}")
async def mentor(request: Request, mentor_id: UUID, desk: InFinance) -> Response:
    names = await mentor_names(desk)
    if mentor_id not in names:
        raise NotFound
    return page(
        request, "fees/mentor.html", name=names[mentor_id], own=False, today=desk.now.date(),
        shown=await fees_of(desk, mentor_id), base=f"{HERE}/mentors/{mentor_id}", **WORDS,
    )  # fmt: skip


@router.get("/desk/fees/mentors/{mentor_id}/{act}")
async def ask(request: Request, mentor_id: UUID, act: str, desk: InFinance) -> Response:
    place = await _place(desk, mentor_id, act)
    first = blank(request, _usual(desk)) if act == "terms" else None
    return show(request, FINANCE[act], place, form=first)


@router.post("/desk/fees/mentors/{mentor_id}/{act}")
async def do(request: Request, mentor_id: UUID, act: str, desk: InFinance) -> Response:
    place = await _place(desk, mentor_id, act)
    return await carry_out(request, desk, FINANCE[act], place, mentor_id=mentor_id)


async def _place(desk: Desk, mentor_id: UUID, act: str) -> Place:
    names = await mentor_names(desk)
    if act not in FINANCE or mentor_id not in names:
        raise NotFound
    return Place(f"{HERE}/mentors/{mentor_id}", names[mentor_id], "fees")


def _usual(desk: Desk) -> Mapping[str, object]:
    """What stands in the fields of new terms before anybody has typed."""
    terms = FeeTerms(route=Route.SELF_BILLED)
    names = ("share", "specialist_share", "consult_unit", "chemistry", "added_time", "missed",
             "coordination")  # fmt: skip
    return {
        "valid_from": desk.now.date(), "terms.route": terms.route.value,
        **{f"terms.{name}": getattr(terms, name) for name in names},
    }  # fmt: skip


async def _due(desk: Desk, until: date) -> dict[UUID, Money]:
    """What each mentor's statement would hold, where it holds something."""
    rows: list[FeeRow] = await desk.shelf.find(fee_list, {"statement_id": None}, limit=100_000)
    found: dict[UUID, Money] = {}
    for row in rows:
        if is_due(row, desk.now.date()) and row.day <= until:
            found[row.mentor_id] = found.get(row.mentor_id, NOTHING) + row.amount
    return {mentor: amount for mentor, amount in found.items() if amount > NOTHING}


async def _overview(request: Request, desk: Desk, form: Form[Any]) -> Response:
    today = desk.now.date()
    rows = await desk.shelf.find(fee_list, {"statement_id": None}, limit=100_000)
    waiting: dict[UUID, Money] = {}
    for row in rows:
        if not is_due(row, today):
            waiting[row.mentor_id] = waiting.get(row.mentor_id, NOTHING) + row.amount
    statements = await desk.shelf.find(statement_list, order="-made_on", limit=MOST)
    payable = {Route.SELF_BILLED, Route.OWN_INVOICE}
    return page(
        request, "fees/overview.html", form.status, form=form, due=await _due(desk, today),
        waiting=waiting, names=await mentor_names(desk), statements=statements, today=today,
        missing=await desk.shelf.find(fees_missing, order="day", limit=100),
        ready=[
            one for one in statements if one.state is StatementState.MADE and one.route in payable
        ],
        runs=await desk.shelf.find(run_list, order="-pay_on", limit=50), **WORDS,
    )  # fmt: skip
