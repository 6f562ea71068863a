"""Asking a colleague, answering and paying, through the JSON API."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from api.consults.finding import Colleague, colleagues_for
from api.consults.questions import Question, asked_by, put_to
from api.doors import AsMentor
from api.permits import may, through
from api.reception import Desk
from application.consults.accept_cost import AcceptCost, DeclineCost
from application.consults.answer_colleague import AnswerColleague, PassOn, WithdrawQuestion
from application.consults.ask_colleague import AskColleague
from application.consults.consult_list import consult_list

router = APIRouter(prefix="/api/consults", tags=["consults"])
PAYER = through(consult_list, "consult_id", "payer_id")
Asking = Annotated[Desk, Depends(may("consults.ask", of="engagement_id"))]
Answering = Annotated[Desk, Depends(may("consults.answer", of="consult_id"))]
Withdrawing = Annotated[Desk, Depends(may("consults.withdraw", of="consult_id"))]
Paying = Annotated[Desk, Depends(may("consults.accept_cost", of=PAYER))]


@router.get("/colleagues")
async def find_colleagues(
    desk: AsMentor, theme: str, preferred_at: datetime | None = None
) -> list[Colleague]:
    return await colleagues_for(desk, theme, preferred_at)


@router.post("/ask-colleague", status_code=201)
async def ask_colleague(command: AskColleague, desk: Asking) -> Response:
    """Without `candidates` the colleagues are found by confirmed competence and free time."""
    return await desk.do(await with_colleagues(desk, command), 201)


@router.post("/answer-colleague")
async def answer_colleague(command: AnswerColleague, desk: Answering) -> Response:
    return await desk.do(command)


@router.post("/pass-on")
async def pass_on(command: PassOn, desk: Answering) -> Response:
    return await desk.do(command)


@router.post("/withdraw-question")
async def withdraw_question(command: WithdrawQuestion, desk: Withdrawing) -> Response:
    return await desk.do(command)


@router.post("/accept-cost")
async def accept_cost(command: AcceptCost, desk: Paying) -> Response:
    return await desk.do(command)


@router.post("/decline-cost")
async def decline_cost(command: DeclineCost, desk: Paying) -> Response:
    return await desk.do(command)


@router.get("/asked")
async def list_asked(desk: AsMentor) -> list[Question]:
    """The questions one has asked, with their answers."""
    desk.require_strong()
    return await asked_by(desk)


@router.get("/to-answer")
async def list_to_answer(desk: AsMentor) -> list[Question]:
    """The questions that wait for one's answer; whose case they are of is not told."""
    desk.require_strong()
    return await put_to(desk)


async def with_colleagues(desk: Desk, command: AskColleague) -> AskColleague:
    """The same question, put to the colleagues who know and are free soonest."""
    if command.candidates:
        return command
    found = await colleagues_for(desk, command.theme, command.preferred_at)
    return replace(command, candidates=tuple(one.mentor_id for one in found))
