"""What a management review looked at, made anew from the log as it was at the review's moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from api.figures import figures_of
from api.reception import Desk
from application.figures.kpis import Kpi
from application.management.management_reviews import (
    DecisionRow,
    ManagementReviewRow,
    decisions,
    management_reviews,
)
from application.quality.improvements import ImprovementRow, improvements
from domain.languages import InThreeLanguages
from domain.quality.evidence import EVIDENCE
from domain.refusals import NotFound
from domain.slots import HELSINKI, zone_named
from infrastructure.evidence_count import count_events
from infrastructure.trail_search import position_at

LOOKED_AT = ("sessions", "surveys", "reviews", "complaints", "improvements", "supervision",
             "development", "trainings", "privacy")  # fmt: skip


@dataclass(frozen=True)
class Looked:
    """How often something was recorded in the period."""

    code: str
    words: InThreeLanguages
    times: int


@dataclass(frozen=True)
class Decision:
    """A decision, and how far it is by now."""

    decision: DecisionRow
    improvement: ImprovementRow | None


@dataclass(frozen=True)
class Reviewed:
    """A management review with all it looked at, made anew from the log as it was then."""

    review: ManagementReviewRow
    position: int
    kpis: tuple[Kpi, ...]
    looked_at: tuple[Looked, ...]
    decisions: tuple[Decision, ...]


async def reviewed(desk: Desk, review_id: UUID) -> Reviewed:
    """A review with what the log said of its period at its moment. Raises NotFound."""
    rows = await desk.shelf.find(management_reviews, {"review_id": review_id})
    if not rows:
        raise NotFound
    review: ManagementReviewRow = rows[0]
    figures = await figures_of(desk, review.as_of)
    made = await desk.shelf.find(decisions, {"review_id": review_id}, order="due")
    ids = [one.decision_id for one in made]
    backlog = await desk.shelf.find(improvements, {"improvement_id": ids}) if ids else []
    states = {one.improvement_id: one for one in backlog}
    return Reviewed(
        review, figures.position, figures.kpis, await _looked(desk, review, figures.position),
        tuple(Decision(one, states.get(one.decision_id)) for one in made),
    )  # fmt: skip


async def _looked(desk: Desk, review: ManagementReviewRow, until: int) -> tuple[Looked, ...]:
    first = await position_at(desk.shelf, midnight(review.since) - timedelta(microseconds=1))
    ends = midnight(review.until + timedelta(days=1)) - timedelta(microseconds=1)
    last = min(until, await position_at(desk.shelf, ends))
    names = {name for code in LOOKED_AT for name in EVIDENCE[code].events}
    before = await count_events(desk.shelf, names, first)
    after = await count_events(desk.shelf, names, last)
    return tuple(
        Looked(
            code, EVIDENCE[code].words,
            sum(after[name].times for name in EVIDENCE[code].events if name in after)
            - sum(before[name].times for name in EVIDENCE[code].events if name in before),
        )
        for code in LOOKED_AT
    )  # fmt: skip


def midnight(day: date) -> datetime:
    """When a civil day begins where the firm is (UTC)."""
    return datetime.combine(day, time(), zone_named(HELSINKI)).astimezone(UTC)
