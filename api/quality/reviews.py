"""Reviews of engagements: the list, the rubric, four eyes."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response

from api.doors import InQuality
from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.pages import page
from api.reception import Desk
from application.people.people import people
from application.quality.review_engagement import (
    BeginReview,
    HandInReview,
    JudgeFactor,
    NoteFinding,
    OpenReview,
    SendBackReview,
    SignOffReview,
)
from application.quality.review_page import ReviewPage, ReviewState, review_page
from application.quality.reviews import ReviewRow, reviews
from domain.matters import Matter
from domain.quality.review_words import Factor
from domain.refusals import NotFound

router = APIRouter(tags=["quality"])
State = Annotated[ReviewState | None, Query()]
ACTS = {
    "begin": BeginReview, "judge": JudgeFactor, "finding": NoteFinding,
    "hand-in": HandInReview, "send-back": SendBackReview, "sign-off": SignOffReview,
}  # fmt: skip


@router.get("/api/quality/reviews")
async def list_reviews(desk: InQuality, paging: Paging, state: State = None) -> Listed[ReviewRow]:
    return await listed(desk, reviews, {"state": state} if state else {}, "due", paging)


@router.get("/api/quality/reviews/{review_id}")
async def review(review_id: UUID, desk: InQuality) -> ReviewPage:
    return await _review(desk, review_id)


@router.post("/api/quality/open-review", status_code=201)
async def open_review(command: OpenReview, desk: InQuality) -> Response:
    return await desk.do(command, 201)


@router.post("/api/quality/begin-review")
async def begin_review(command: BeginReview, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/judge-factor")
async def judge_factor(command: JudgeFactor, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/note-finding", status_code=201)
async def note_finding(command: NoteFinding, desk: InQuality) -> Response:
    return await desk.do(command, 201)


@router.post("/api/quality/hand-in-review")
async def hand_in_review(command: HandInReview, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/send-back-review")
async def send_back_review(command: SendBackReview, desk: InQuality) -> Response:
    return await desk.do(command)


@router.post("/api/quality/sign-off-review")
async def sign_off_review(command: SignOffReview, desk: InQuality) -> Response:
    return await desk.do(command)


@router.get("/desk/quality/reviews/{review_id}", include_in_schema=False)
async def review_shown(request: Request, review_id: UUID, desk: InQuality) -> Response:
    return await _shown(request, desk, review_id, blank(request))


@router.post("/desk/quality/reviews/{review_id}/{act}", include_in_schema=False)
async def review_act(request: Request, review_id: UUID, act: str, desk: InQuality) -> Response:
    if act not in ACTS:
        raise NotFound
    form: Form[Any] = await filled(request, ACTS[act], review_id=review_id)
    return await form.do(
        desk, then=f"/desk/quality/reviews/{review_id}",
        again=lambda form: _shown(request, desk, review_id, form),
    )  # fmt: skip


async def _review(desk: Desk, review_id: UUID) -> ReviewPage:
    found: ReviewPage | None = await desk.shelf.document(review_page, review_id)
    if found is None:
        raise NotFound
    await desk.looked(found.engagement_id, Matter.CASE)
    return found


async def _shown(request: Request, desk: Desk, review_id: UUID, form: Form[Any]) -> Response:
    found = await _review(desk, review_id)
    ids = {found.mentor_person_id, found.reviewer_id, found.signer_id} - {None}
    names = await desk.shelf.documents(people, [one for one in ids if one])
    return page(
        request, "quality/review.html", form.status, review=found, form=form, names=names,
        factors=list(Factor), me=desk.by,
    )  # fmt: skip
