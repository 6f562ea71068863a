"""Which notes were asked to be opened, by whom, and who may read them until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.relations import begins
from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.matters import Relation
from domain.openings import Opening


@dataclass(frozen=True)
class OpeningRow:
    """One wish to read a note; the reason stays in the log."""

    opening_id: UUID
    engagement_id: UUID
    session_id: UUID
    mentee_id: UUID
    mentor_id: UUID
    case_id: UUID
    asked_by: UUID
    asked_at: datetime
    allowed_by: UUID | None = None
    until: datetime | None = None
    declined_at: datetime | None = None


def rows(event: Event) -> Iterator[RowStep]:
    here, at = {"opening_id": event.originator_id}, event.envelope.recorded_at
    match event:
        case Opening.Asked(
            engagement_id=engagement, session_id=session, mentee_id=mentee, mentor_id=mentor,
            case_id=case, asked_by=asker,
        ):  # fmt: skip
            yield Put(
                OpeningRow(
                    event.originator_id, engagement, session, mentee, mentor, case, asker, at
                )
            )
        case Opening.Allowed(until=until):
            yield Change(here, {"allowed_by": event.envelope.by, "until": until})
        case Opening.Declined():
            yield Change(here, {"declined_at": at})


def opening_relations(event: Event) -> Iterator[RowStep]:
    """A note is released to whoever asked for it, as long as it was allowed."""
    match event:
        case Opening.Allowed(reader_id=reader, until=until):
            yield begins(event, reader, Relation.RELEASED_TO, event.originator_id, until)


openings = Table("openings", OpeningRow, ("opening_id",), rows, (("asked_at",),))
