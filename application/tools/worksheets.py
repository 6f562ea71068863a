"""The worksheets of an engagement: whose, and how far they are; the words stay in the log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.tools import Place, Worksheet


@dataclass(frozen=True)
class WorksheetRow:
    """One worksheet of an engagement."""

    worksheet_id: UUID
    engagement_id: UUID
    mentee_id: UUID
    tool_id: UUID
    tool_version: int
    place: Place | None
    place_id: UUID | None
    begun_at: datetime
    changed_at: datetime
    changed_by: UUID
    finished_at: datetime | None = None


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Worksheet.Begun(engagement_id=engagement, mentee_id=mentee, author_id=author):
            yield Put(
                WorksheetRow(
                    event.originator_id, engagement, mentee, event.tool_id, event.tool_version,
                    event.place, event.place_id, event.timestamp, event.timestamp, author,
                )
            )  # fmt: skip
        case Worksheet.AnswerWritten(author_id=author):
            yield _change(event, changed_at=event.timestamp, changed_by=author)
        case Worksheet.Finished():
            yield _change(event, finished_at=event.timestamp)
        case Worksheet.Reopened():
            yield _change(event, finished_at=None)


def _change(event: Event, **to: object) -> Change:
    return Change({"worksheet_id": event.originator_id}, to)


worksheets = Table(
    "worksheets", WorksheetRow, ("worksheet_id",), rows, (("engagement_id", "mentee_id"),)
)
