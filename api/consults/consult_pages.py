"""The pages of consults: asking in three fields, one's inbox, and the payer's yes or no."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.consults.consult_acts import with_colleagues
from api.consults.finding import colleagues_for
from api.consults.questions import answered_by, asked_by, put_to
from api.doors import AsMentor
from api.engagements.names import names_of
from api.engagements.whole import whole_of
from api.forms import Form, blank, filled
from api.mentors.areas import area_names
from api.pages import page
from api.permits import may, through
from api.reception import Desk
from application.consults.accept_cost import AcceptCost, DeclineCost
from application.consults.answer_colleague import AnswerColleague, PassOn, WithdrawQuestion
from application.consults.ask_colleague import AskColleague
from application.consults.consult_list import ConsultRow, consult_list
from application.engagements.engagement_list import engagement_list
from domain.cancelling_policy import Payer
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
PAYER = through(consult_list, "consult_id", "payer_id")
Asking = Annotated[Desk, Depends(may("consults.ask", of="engagement_id"))]
Answering = Annotated[Desk, Depends(may("consults.answer", of="consult_id"))]
Withdrawing = Annotated[Desk, Depends(may("consults.withdraw", of="consult_id"))]
Paying = Annotated[Desk, Depends(may("consults.accept_cost", of=PAYER))]
ASK = "/desk/engagements/{engagement_id}/ask-colleague"
INBOX = "/desk/consults"
COST = "/my/consults/{consult_id}"


@router.get(ASK)
async def ask_page(
    request: Request, engagement_id: UUID, desk: Asking, theme: str = ""
) -> Response:
    return await _ask(request, desk, engagement_id, blank(request, {"theme": theme}))


@router.post(ASK)
async def ask(request: Request, engagement_id: UUID, desk: Asking) -> Response:
    form = await filled(request, AskColleague, engagement_id=engagement_id)
    if form.command:
        form.command = await with_colleagues(desk, form.command)
    return await form.do(
        desk, then=f"/desk/engagements/{engagement_id}",
        again=lambda form: _ask(request, desk, engagement_id, form),
    )  # fmt: skip


@router.get(INBOX)
async def inbox_page(request: Request, desk: AsMentor) -> Response:
    desk.require_strong()
    return await _inbox(request, desk, blank(request), None)


@router.post(INBOX + "/{consult_id}/answer")
async def answer(request: Request, consult_id: UUID, desk: Answering) -> Response:
    return await _done(request, desk, await filled(request, AnswerColleague, consult_id=consult_id))


@router.post(INBOX + "/{consult_id}/pass-on")
async def pass_on(request: Request, consult_id: UUID, desk: Answering) -> Response:
    return await _done(request, desk, await filled(request, PassOn, consult_id=consult_id))


@router.post(INBOX + "/{consult_id}/withdraw")
async def withdraw(request: Request, consult_id: UUID, desk: Withdrawing) -> Response:
    return await _done(
        request, desk, await filled(request, WithdrawQuestion, consult_id=consult_id)
    )


@router.get(COST)
async def cost_page(request: Request, consult_id: UUID, desk: Paying) -> Response:
    return await _cost(request, desk, consult_id, blank(request))


@router.post(COST + "/accept")
async def accept(request: Request, consult_id: UUID, desk: Paying) -> Response:
    form = await filled(request, AcceptCost, consult_id=consult_id)
    return await _paid(request, desk, consult_id, form)


@router.post(COST + "/decline")
async def decline(request: Request, consult_id: UUID, desk: Paying) -> Response:
    form = await filled(request, DeclineCost, consult_id=consult_id)
    return await _paid(request, desk, consult_id, form)


async def _ask(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    areas = await area_names(desk.shelf)
    theme = form.value("theme")
    found = await colleagues_for(desk, theme) if theme in areas else []
    return page(
        request, "consults/ask_colleague.html", form.status, form=form, found=found,
        whole=await whole_of(desk, engagement_id),
        areas=[("", "")] + [(code, name.within(desk.language)) for code, name in areas.items()],
    )  # fmt: skip


async def _done(request: Request, desk: Desk, form: Form[Any]) -> Response:
    again = form.value("consult_id") or None
    return await form.do(desk, then=INBOX, again=lambda form: _inbox(request, desk, form, again))


async def _inbox(request: Request, desk: Desk, form: Form[Any], failed: str | None) -> Response:
    waiting, asked, given = await put_to(desk), await asked_by(desk), await answered_by(desk)
    names = await names_of(desk, [one.colleague_id for one in asked])
    areas = {
        code: name.within(desk.language) for code, name in (await area_names(desk.shelf)).items()
    }
    return page(
        request, "consults/inbox.html", form.status, waiting=waiting, asked=asked, given=given,
        form=form, names=names, areas=areas, failed=failed,
    )  # fmt: skip


async def _paid(request: Request, desk: Desk, consult_id: UUID, form: Form[Any]) -> Response:
    return await form.do(
        desk, then=f"/my/consults/{consult_id}",
        again=lambda form: _cost(request, desk, consult_id, form),
    )  # fmt: skip


async def _cost(request: Request, desk: Desk, consult_id: UUID, form: Form[Any]) -> Response:
    row = await _row(desk, consult_id)
    payers = await desk.shelf.find(engagement_list, {"engagement_id": row.engagement_id})
    names = await names_of(desk, [row.lead_id])
    return page(
        request, "consults/cost.html", form.status, row=row, form=form,
        lead=names.get(row.lead_id, ""), gross=payers[0].payer is Payer.CONSUMER,
    )  # fmt: skip


async def _row(desk: Desk, consult_id: UUID) -> ConsultRow:
    rows: list[ConsultRow] = await desk.shelf.find(consult_list, {"consult_id": consult_id})
    if not rows:
        raise NotFound
    return rows[0]
