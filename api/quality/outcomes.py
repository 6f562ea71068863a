"""Outcomes at four levels: what was told of five persons and more; the rubric beside reviews."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from fastapi import APIRouter, Request, Response

from api.doors import InQuality
from api.feedback import figures_of
from api.lists import csv_file
from api.pages import page
from api.reception import Desk
from application.feedback.own_figures import OwnFigureRow, own_figures
from application.quality.review_page import ReviewPage, ReviewState, review_page
from application.quality.reviews import ReviewRow, reviews
from domain.feedback.outcomes import (
    AFTER,
    BEFORE,
    GOALS,
    OUTCOMES,
    RUBRIC,
    UNDER,
    VERSION,
)
from domain.feedback.questions import Level
from domain.feedback.report import Figure
from domain.quality.review_words import RUBRIC as RUBRIC_VERSION

router = APIRouter(tags=["quality"])
COLUMNS = ["version", "code", "month", "mean", "persons"]
MOST = 2_000


@dataclass(frozen=True)
class LevelReached:
    """One of Kirkpatrick's levels and the figures told of it."""

    level: Level
    figures: list[Figure]


@dataclass(frozen=True)
class FactorSeen:
    """A success factor: what mentees said of it, and how reviews that were signed off judged it."""

    code: str
    asked: Figure | None
    judged: Decimal | None
    reviews: int


@dataclass(frozen=True)
class Line:
    """A line of the export; the T-score of goals stands here and on no page."""

    version: str
    code: str
    month: str
    mean: str
    persons: int


@dataclass(frozen=True)
class Outcomes:
    """What came of mentoring, as far as it may be told; every figure is of five persons or more."""

    version: str
    rubric_version: str
    levels: list[LevelReached]
    goals: list[Figure]
    needs: list[Figure]
    sides: list[Figure]
    rubric: list[FactorSeen]
    organisations: list[OwnFigureRow]


@router.get("/api/quality/outcomes")
async def read_outcomes(desk: InQuality) -> Outcomes:
    return await outcomes_of(desk)


@router.get("/desk/quality/outcomes", include_in_schema=False)
async def outcomes_page(request: Request, desk: InQuality) -> Response:
    return page(request, "quality/outcomes.html", found=await outcomes_of(desk))


@router.get("/desk/quality/outcomes.csv", include_in_schema=False)
async def outcomes_table(desk: InQuality) -> Response:
    rows = [
        Line(VERSION, one.code, one.month, "" if one.mean is None else f"{one.mean}", one.persons)
        for one in (await figures_of(desk)).figures
    ]
    return csv_file("outcomes", COLUMNS, rows)


async def outcomes_of(desk: Desk) -> Outcomes:
    """Gather what was told, level by level."""
    told = {one.code: one for one in (await figures_of(desk)).figures}
    signed: list[ReviewRow] = await desk.shelf.find(
        reviews, {"state": ReviewState.SIGNED_OFF}, limit=MOST
    )
    pages = await desk.shelf.documents(review_page, [row.review_id for row in signed])
    return Outcomes(
        VERSION, RUBRIC_VERSION,
        [LevelReached(level, _some(told, codes)) for level, codes in UNDER.items()],
        _some(told, GOALS), _some(told, (BEFORE, AFTER)), _some(told, OUTCOMES),
        [_seen(code, told.get(code), list(pages.values())) for code in RUBRIC],
        await desk.shelf.find(own_figures, order="-noted_at", limit=MOST),
    )  # fmt: skip


def _some(told: dict[str, Figure], codes: tuple[str, ...]) -> list[Figure]:
    return [told[code] for code in codes if code in told]


def _seen(code: str, asked: Figure | None, pages: list[ReviewPage]) -> FactorSeen:
    grades: list[Any] = [
        one.grade for page in pages for one in page.judgements if one.factor.value == code
    ]
    mean = Decimal(sum(grades)) / len(grades) if grades else None
    judged = mean.quantize(Decimal("0.1"), ROUND_HALF_UP) if mean is not None else None
    return FactorSeen(code, asked, judged, len(grades))
