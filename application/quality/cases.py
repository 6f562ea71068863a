"""Every quality case by state and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.quality.case import QualityCase
from domain.quality.case_words import Ground, Outcome


@dataclass(frozen=True)
class CaseRow:
    """One case in the list; times in UTC."""

    case_id: UUID
    ground: Ground
    about: UUID
    opened_at: datetime
    answer_by: date
    answered_at: datetime | None
    closed_at: datetime | None
    outcome: Outcome | None
    overdue_steps: int
    person_id: UUID | None = None


def rows(event: Event) -> Iterator[RowStep]:
    own = {"case_id": event.originator_id}
    match event:
        case QualityCase.Opened(ground=ground, about=about, answer_by=day, person_id=person):
            yield Put(
                CaseRow(
                    event.originator_id,
                    ground,
                    about,
                    event.timestamp,
                    day,
                    None,
                    None,
                    None,
                    0,
                    person,
                )
            )
        case QualityCase.Answered():
            yield Change(own, {"answered_at": event.timestamp})
        case QualityCase.Reminded(step=step):
            yield Change(own, {"overdue_steps": step})
        case QualityCase.Closed(outcome=outcome):
            yield Change(own, {"closed_at": event.timestamp, "outcome": outcome})


cases = Table(
    "quality_cases", CaseRow, ("case_id",), rows, (("opened_at",), ("person_id",)), version=2
)
