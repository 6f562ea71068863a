"""Reviews of engagements: the list, the rubric, four eyes."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response

from api.doors import InQuality
from api.forms import Form, blank
from api.lists import Listed, Paging, listed
from api.pages import page
from api.quality.acting import acted, opened
from api.reception import Desk
from application.engagements.sessions import SessionRow, sessions
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
from domain.agreements import agreement_of
from domain.quality.review_words import Factor

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
    return await acted(
        request, desk, ACTS, act, lambda form: _shown(request, desk, review_id, form),
        then=f"/desk/quality/reviews/{review_id}", review_id=review_id,
    )  # fmt: skip


async def _review(desk: Desk, review_id: UUID) -> ReviewPage:
    return await opened(desk, review_page, review_id, lambda review: review.engagement_id)


async def _shown(request: Request, desk: Desk, review_id: UUID, form: Form[Any]) -> Response:
    found = await _review(desk, review_id)
    ids = {found.mentor_person_id, found.reviewer_id, found.signer_id} - {None}
    names = await desk.shelf.documents(people, [one for one in ids if one])
    return page(
        request, "quality/review.html", form.status, review=found, form=form, names=names,
        factors=list(Factor), me=desk.by, shows=await _evidence(desk, found.engagement_id),
    )  # fmt: skip


async def _evidence(desk: Desk, engagement: UUID) -> dict[UUID, SessionRow | None]:
    """What of an engagement can show something: its agreement first, then each session."""
    held = await desk.shelf.find(sessions, {"engagement_id": engagement}, order="starts_at")
    return {agreement_of(engagement): None} | {one.session_id: one for one in held}
