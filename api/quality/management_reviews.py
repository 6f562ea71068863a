"""Management reviews held, decided in and approved: in the API, on pages, as a document."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InQuality
from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.pages import page
from api.quality.management_paper import printed
from api.quality.management_sight import Reviewed, reviewed
from api.reception import Desk
from application.management.hold_review import (
    ApproveManagementReview,
    DecideInManagementReview,
    HoldManagementReview,
)
from application.management.management_reviews import (
    ManagementReviewRow,
    management_reviews,
)
from application.people.people import PersonCard, people
from application.people.role_holders import role_holders
from domain.people import Role
from domain.refusals import NotFound
from infrastructure.pdf.management_page import render_management_review

router = APIRouter(tags=["quality"])
LOOKED_AT = ("sessions", "surveys", "reviews", "complaints", "improvements", "supervision",
             "development", "trainings", "privacy")  # fmt: skip
HERE = "/desk/quality/management-reviews"
ACTS: dict[str, Any] = {"decide": DecideInManagementReview, "approve": ApproveManagementReview}


@router.get("/api/quality/management-reviews")
async def list_management_reviews(desk: InQuality, paging: Paging) -> Listed[ManagementReviewRow]:
    return await listed(desk, management_reviews, {}, "-held_at", paging)


@router.post("/api/quality/hold-management-review", status_code=201)
async def hold_management_review(command: HoldManagementReview, desk: InQuality) -> Response:
    return await desk.do(command, 201)


@router.post("/api/quality/decide-in-management-review", status_code=201)
async def decide_in_management_review(
    command: DecideInManagementReview, desk: InQuality
) -> Response:
    return await desk.do(command, 201)


@router.post("/api/quality/approve-management-review")
async def approve_management_review(command: ApproveManagementReview, desk: InQuality) -> Response:
    return await desk.do(command)


@router.get("/api/quality/management-reviews/{review_id}")
async def read_management_review(review_id: UUID, desk: InQuality) -> Reviewed:
    return await reviewed(desk, review_id)


@router.get("/api/quality/management-reviews/{review_id}/pdf", response_class=Response)
async def print_management_review(review_id: UUID, desk: InQuality) -> Response:
    """The review as PDF, in the asker's language."""
    found = await reviewed(desk, review_id)
    names = await _names(desk, found)
    told = printed(found, desk.language, {key: card.name for key, card in names.items()})
    content = await asyncio.to_thread(render_management_review, told)
    named = {"Content-Disposition": f'attachment; filename="management-review-{review_id}.pdf"'}
    return Response(content, media_type="application/pdf", headers=named)


@router.get(HERE, include_in_schema=False)
async def management_reviews_page(request: Request, desk: InQuality) -> Response:
    return await _list(request, desk, blank(request))


@router.post(HERE, include_in_schema=False)
async def hold_page(request: Request, desk: InQuality) -> Response:
    form = await filled(request, HoldManagementReview)
    return await form.do(
        desk, then=lambda form: f"{HERE}/{form.own_id('review_id')}",
        again=lambda form: _list(request, desk, form),
    )  # fmt: skip


@router.get(HERE + "/{review_id}", include_in_schema=False)
async def management_review_page(request: Request, review_id: UUID, desk: InQuality) -> Response:
    return await _one(request, desk, review_id, blank(request))


@router.post(HERE + "/{review_id}/{act}", include_in_schema=False)
async def management_review_act(
    request: Request, review_id: UUID, act: str, desk: InQuality
) -> Response:
    if act not in ACTS:
        raise NotFound
    form: Form[Any] = await filled(request, ACTS[act], review_id=review_id)
    return await form.do(
        desk, then=f"{HERE}/{review_id}", again=lambda form: _one(request, desk, review_id, form)
    )


async def _names(desk: Desk, found: Reviewed) -> dict[UUID, PersonCard]:
    ids = {found.review.held_by, *(one.decision.owner_id for one in found.decisions)}
    if found.review.approved_by:
        ids.add(found.review.approved_by)
    return await desk.shelf.documents(people, ids)


async def _list(request: Request, desk: Desk, form: Form[Any]) -> Response:
    rows = await desk.shelf.find(management_reviews, order="-held_at", limit=50)
    today = desk.now.date()
    return page(
        request, "quality/management_reviews.html", form.status, rows=rows, form=form,
        since=today.replace(month=1, day=1), until=today,
    )  # fmt: skip


async def _one(request: Request, desk: Desk, review_id: UUID, form: Form[Any]) -> Response:
    found = await reviewed(desk, review_id)
    roles = [role for role in Role if role not in {Role.CLIENT, Role.SPONSOR}]
    staff = {row.person_id for row in await desk.shelf.find(role_holders, {"role": roles})}
    known = await desk.shelf.documents(people, staff)
    return page(
        request, "quality/management_review.html", form.status, found=found, form=form,
        names=await _names(desk, found), owners=[(key, card.name) for key, card in known.items()],
        me=desk.by,
    )  # fmt: skip
