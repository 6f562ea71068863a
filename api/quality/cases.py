"""Quality cases: a complaint's whole course on one page, with the act that is due beside it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InQuality
from api.forms import Form, blank
from api.lists import Listed, Paging, listed
from api.pages import page
from api.quality.acting import acted, opened
from api.reception import Desk
from api.trail.sentences import told
from application.people.people import people
from application.people.role_holders import role_holders
from application.quality.case_page import CasePage, case_page
from application.quality.cases import CaseRow, cases
from application.quality.handle_case import (
    AgreeAction,
    AnswerCase,
    CloseCase,
    FindCause,
    InvestigateCase,
    MarkActionDone,
    OpenCase,
    VerifyEffect,
)
from domain.people import Role
from domain.quality.case_words import Outcome
from infrastructure.trail_search import search_trail, subject

router = APIRouter(tags=["quality"])
STAFF = [Role.COORDINATOR, Role.QUALITY, Role.ADMINISTRATOR, Role.FINANCE, Role.MENTOR]
ACTS = {
    "answer": AnswerCase, "investigate": InvestigateCase, "cause": FindCause,
    "agree": AgreeAction, "done": MarkActionDone, "verify": VerifyEffect, "close": CloseCase,
}  # fmt: skip


@router.get("/api/quality/cases")
async def list_cases(desk: InQuality, paging: Paging) -> Listed[CaseRow]:
    return await listed(desk, cases, {}, "-opened_at", paging)


@router.get("/api/quality/cases/{case_id}")
async def case(case_id: UUID, desk: InQuality) -> CasePage:
    """Who reads a case leaves a note of it with what the case is about."""
    return await _case(desk, case_id)


@router.post("/api/quality/open-case", status_code=201)
async def open_case(command: OpenCase, desk: InQuality) -> Response:
    return await desk.do(command, 201)


@router.post("/api/quality/answer-case")
async def answer_case(command: AnswerCase, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/investigate-case")
async def investigate_case(command: InvestigateCase, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/find-cause")
async def find_cause(command: FindCause, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/agree-action", status_code=201)
async def agree_action(command: AgreeAction, desk: InQuality) -> Response:
    return await desk.do(command, 201)


@router.post("/api/quality/mark-action-done")
async def mark_action_done(command: MarkActionDone, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/verify-effect")
async def verify_effect(command: VerifyEffect, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/close-case")
async def close_case(command: CloseCase, desk: InQuality) -> Response:
    return await desk.do(command)


@router.get("/desk/quality/cases/{case_id}", include_in_schema=False)
async def case_shown(request: Request, case_id: UUID, desk: InQuality) -> Response:
    return await _shown(request, desk, case_id, blank(request))


@router.post("/desk/quality/cases/{case_id}/{act}", include_in_schema=False)
async def case_act(request: Request, case_id: UUID, act: str, desk: InQuality) -> Response:
    return await acted(
        request, desk, ACTS, act, lambda form: _shown(request, desk, case_id, form),
        then=f"/desk/quality/cases/{case_id}", case_id=case_id,
    )  # fmt: skip


async def _case(desk: Desk, case_id: UUID) -> CasePage:
    return await opened(desk, case_page, case_id, lambda case: case.about)


async def _shown(request: Request, desk: Desk, case_id: UUID, form: Form[Any]) -> Response:
    found = await _case(desk, case_id)
    staff = {row.person_id for row in await desk.shelf.find(role_holders, {"role": STAFF})}
    ids = {found.person_id, found.mentor_person_id, found.investigator_id, *staff}
    ids |= {action.owner_id for action in found.actions}
    return page(
        request, "quality/case.html", form.status, case=found, form=form, me=desk.by,
        names=await desk.shelf.documents(people, [one for one in ids if one]),
        owners=sorted(staff), today=desk.now.date(), outcomes=list(Outcome),
        course=await told(desk, await search_trail(desk.shelf, subject(found.about), limit=30)),
    )  # fmt: skip
