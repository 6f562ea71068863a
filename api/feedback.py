"""Short surveys by a link that needs no sign-in, and their figures where five persons answered."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import Anyone, InQuality
from api.forms import blank
from api.pages import page
from api.plain_letters import facts
from api.plain_text import is_number
from api.reception import Desk
from application.feedback.answer_survey import AnswerSurvey, Given
from application.feedback.answers import asked
from application.feedback.report_page import ReportPage, report_page
from application.feedback.survey_page import SurveyPage, survey_page
from domain.feedback import questions_of
from domain.feedback.report import POOL, Figure, together
from domain.refusals import NotFound, Refused

router = APIRouter(tags=["feedback"])
HALF = 16


@dataclass(frozen=True)
class FeedbackFigures:
    """What was answered, as far as it may be told, and how many of those asked answered."""

    figures: list[Figure]
    asked: int
    answered: int


@facts("survey")
async def survey_link(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """The link of one survey."""
    return {"path": f"/feedback/{secret_of(house, UUID(about['survey']))}"}


@router.get("/api/feedback/figures")
async def feedback_figures(desk: InQuality) -> FeedbackFigures:
    return await figures_of(desk)


@router.post("/api/feedback/{secret}")
async def answer(secret: str, command: AnswerSurvey, desk: Anyone) -> Response:
    """Answer with the secret of the letter's link; it names the survey."""
    found = await _survey(desk, secret)
    if command.survey_id != found.survey_id:
        raise NotFound
    return await desk.do(command)


@router.get("/feedback/{secret}", include_in_schema=False)
async def survey(request: Request, secret: str, desk: Anyone) -> Response:
    return await _shown(request, desk, secret, None)


@router.post("/feedback/{secret}", include_in_schema=False)
async def answer_page(request: Request, secret: str, desk: Anyone) -> Response:
    found = await _survey(desk, secret)
    sent = await request.form()
    codes = [one.code for one in questions_of(found.moment)]
    given = tuple(
        Given(code, int(str(sent[code]))) for code in codes if is_number(str(sent.get(code, "")))
    )
    words = str(sent.get("words", ""))[:2000]
    command = AnswerSurvey(survey_id=found.survey_id, answers=given, words=words)
    try:
        await desk.run(command, key=f"survey/{found.survey_id}")
    except Refused as refused:
        return await _shown(request, desk, secret, refused)
    return page(request, "feedback/thanks.html")


@router.get("/desk/quality/feedback", include_in_schema=False)
async def feedback_page(request: Request, desk: InQuality) -> Response:
    return page(request, "feedback/figures.html", found=await figures_of(desk))


def secret_of(house: Any, survey_id: UUID) -> str:
    """The secret of a survey's link; only we can make it."""
    proof: bytes = house.log.ring.files.fingerprint(b"survey|" + survey_id.bytes)
    return base64.urlsafe_b64encode(survey_id.bytes + proof[:HALF]).decode().rstrip("=")


async def figures_of(desk: Desk) -> FeedbackFigures:
    """What was told of the pool and of every organisation together, and how many answered."""
    sent = await desk.shelf.find(asked, limit=200_000)
    payers = {POOL, *(row.payer_id for row in sent)}
    told: dict[UUID, ReportPage] = await desk.shelf.documents(report_page, payers)
    newest = [one for known in told.values() for one in known.newest]
    return FeedbackFigures(together(newest), len(sent), sum(row.answered for row in sent))


async def _survey(desk: Desk, secret: str) -> SurveyPage:
    try:
        survey_id = UUID(bytes=base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4))[:HALF])
    except ValueError:
        raise NotFound from None
    found: SurveyPage | None = await desk.shelf.document(survey_page, survey_id)
    if found is None or not hmac.compare_digest(secret, secret_of(desk.reception, survey_id)):
        raise NotFound
    return found


async def _shown(request: Request, desk: Desk, secret: str, refused: Refused | None) -> Response:
    found = await _survey(desk, secret)
    form = blank(request, dict(await request.form()) if refused else None)
    if refused:
        form.refuse(refused)
    name = "survey" if found.open_at(desk.now) else "closed"
    return page(
        request, f"feedback/{name}.html", form.status, survey=found, form=form, secret=secret,
        questions=questions_of(found.moment),
    )  # fmt: skip
