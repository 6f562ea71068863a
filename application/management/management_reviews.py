"""Every management review with what was decided in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.management_reviews import ManagementReview


@dataclass(frozen=True)
class ManagementReviewRow:
    """One management review; times in UTC."""

    review_id: UUID
    since: date
    until: date
    as_of: datetime
    figures: str
    conclusions: str
    held_by: UUID
    held_at: datetime
    approved_by: UUID | None = None


@dataclass(frozen=True)
class DecisionRow:
    """One decision of a management review."""

    decision_id: UUID
    review_id: UUID
    what: str
    owner_id: UUID
    due: date


def review_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case ManagementReview.Held(since=since, until=until, as_of=as_of, held_by=holder):
            yield Put(
                ManagementReviewRow(
                    event.originator_id, since, until, as_of, event.figures, event.conclusions,
                    holder, event.timestamp,
                )
            )  # fmt: skip
        case ManagementReview.Approved():
            yield Change({"review_id": event.originator_id}, {"approved_by": event.envelope.by})


def decision_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case ManagementReview.Decided(decision_id=decision, what=what, owner_id=owner, due=due):
            yield Put(DecisionRow(decision, event.originator_id, what, owner, due))


management_reviews = Table(
    "management_reviews", ManagementReviewRow, ("review_id",), review_rows, (("until",),)
)
decisions = Table("decisions", DecisionRow, ("decision_id",), decision_rows, (("review_id",),))
