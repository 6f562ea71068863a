"""The quality manager's desk: what is open in reviews and cases, and the improvement backlog."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InQuality
from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.pages import page
from api.reception import Desk
from application.people.people import people
from application.people.role_holders import role_holders
from application.quality.cases import cases
from application.quality.handle_case import OpenCase
from application.quality.improve import (
    CarryOutImprovement,
    DropImprovement,
    PlanImprovement,
    ProposeImprovement,
    VerifyImprovement,
)
from application.quality.improvements import ImprovementRow, improvements
from application.quality.review_page import ReviewState
from application.quality.reviews import reviews
from application.quality.samples import samples
from domain.people import Role
from domain.quality.case_words import Ground
from domain.quality.sample import quarter_before
from domain.refusals import NotFound

router = APIRouter(tags=["quality"])
ACTS = {
    "plan": PlanImprovement, "carry-out": CarryOutImprovement,
    "verify": VerifyImprovement, "drop": DropImprovement,
}  # fmt: skip
SHOWN = 50


@router.get("/api/quality/improvements")
async def list_improvements(desk: InQuality, paging: Paging) -> Listed[ImprovementRow]:
    return await listed(desk, improvements, {}, "-proposed_at", paging)


@router.post("/api/quality/propose-improvement", status_code=201)
async def propose_improvement(command: ProposeImprovement, desk: InQuality) -> Response:
    return await desk.do(command, 201)


@router.post("/api/quality/plan-improvement")
async def plan_improvement(command: PlanImprovement, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/carry-out-improvement")
async def carry_out_improvement(command: CarryOutImprovement, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/verify-improvement")
async def verify_improvement(command: VerifyImprovement, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/drop-improvement")
async def drop_improvement(command: DropImprovement, desk: InQuality) -> Response:
    return await desk.do(command)


@router.get("/desk/quality", include_in_schema=False)
async def quality_desk(request: Request, desk: InQuality) -> Response:
    return await desk_shown(request, desk, blank(request))


@router.post("/desk/quality/cases", include_in_schema=False)
async def open_case_page(request: Request, desk: InQuality) -> Response:
    form = await filled(request, OpenCase)
    return await form.do(
        desk, then="/desk/quality", again=lambda form: desk_shown(request, desk, form)
    )


@router.post("/desk/quality/improvements", include_in_schema=False)
async def propose_page(request: Request, desk: InQuality) -> Response:
    form = await filled(request, ProposeImprovement)
    return await form.do(
        desk, then="/desk/quality", again=lambda form: desk_shown(request, desk, form)
    )


@router.get("/desk/quality/improvements/{improvement_id}", include_in_schema=False)
async def improvement(request: Request, improvement_id: UUID, desk: InQuality) -> Response:
    return await _improvement(request, desk, improvement_id, blank(request))


@router.post("/desk/quality/improvements/{improvement_id}/{act}", include_in_schema=False)
async def improvement_act(
    request: Request, improvement_id: UUID, act: str, desk: InQuality
) -> Response:
    if act not in ACTS:
        raise NotFound
    form: Form[Any] = await filled(request, ACTS[act], improvement_id=improvement_id)
    return await form.do(
        desk, then=f"/desk/quality/improvements/{improvement_id}",
        again=lambda form: _improvement(request, desk, improvement_id, form),
    )  # fmt: skip


async def desk_shown(request: Request, desk: Desk, form: Form[Any]) -> Response:
    """The quality manager's desk, with a form on it that is to be put right."""
    drawn = await desk.shelf.find(samples, order="-drawn_at", limit=4)
    last = quarter_before(desk.now.date())
    open_states = [ReviewState.OPEN, ReviewState.BEGUN, ReviewState.HANDED_IN]
    rows = await desk.shelf.find(reviews, {"state": open_states}, order="due", limit=SHOWN)
    return page(
        request, "quality/desk.html", form.status, form=form, reviews=rows, today=desk.now.date(),
        cases=await desk.shelf.find(cases, {"closed_at": None}, order="answer_by", limit=SHOWN),
        improvements=await desk.shelf.find(improvements, order="-proposed_at", limit=SHOWN),
        names=await desk.shelf.documents(people, {row.mentor_person_id for row in rows}),
        grounds=list(Ground), samples=drawn,
        undrawn=last if all(one.quarter != last for one in drawn) else None,
    )  # fmt: skip


async def _improvement(
    request: Request, desk: Desk, improvement_id: UUID, form: Form[Any]
) -> Response:
    found = await desk.shelf.find(improvements, {"improvement_id": improvement_id})
    if not found:
        raise NotFound
    roles = [role for role in Role if role not in {Role.CLIENT, Role.SPONSOR}]
    staff = {row.person_id for row in await desk.shelf.find(role_holders, {"role": roles})}
    names = await desk.shelf.documents(people, staff)
    return page(
        request, "quality/improvement.html", form.status, one=found[0], form=form,
        owners=[(one, names[one].name) for one in names], names=names,
    )  # fmt: skip
