"""Every review by state and day, for the quality manager's list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.quality.review_page import ReviewState
from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.quality.review import QualityReview


@dataclass(frozen=True)
class ReviewRow:
    """One review in the list."""

    review_id: UUID
    engagement_id: UUID
    mentor_person_id: UUID
    due: date
    state: ReviewState
    reviewer_id: UUID | None
    findings: int


def rows(event: Event) -> Iterator[RowStep]:
    own = {"review_id": event.originator_id}
    match event:
        case QualityReview.Opened(engagement_id=engagement, mentor_person_id=mentor, due=due):
            yield Put(
                ReviewRow(event.originator_id, engagement, mentor, due, ReviewState.OPEN, None, 0)
            )
        case QualityReview.Begun(reviewer_id=reviewer):
            yield Change(own, {"state": ReviewState.BEGUN, "reviewer_id": reviewer})
        case QualityReview.HandedIn(findings=findings):
            yield Change(own, {"state": ReviewState.HANDED_IN, "findings": findings})
        case QualityReview.SentBack():
            yield Change(own, {"state": ReviewState.BEGUN})
        case QualityReview.SignedOff():
            yield Change(own, {"state": ReviewState.SIGNED_OFF})


reviews = Table("reviews", ReviewRow, ("review_id",), rows, (("state", "due"),))
