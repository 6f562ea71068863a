"""Which personal fields were uncovered in the trail, by whom and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.reveals import FieldReveal


@dataclass(frozen=True)
class RevealRow:
    """One field of one event, uncovered by one reader."""

    reveal_id: UUID
    stream: UUID
    event_version: int
    field: str
    reader_id: UUID
    subject_id: UUID | None
    at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case FieldReveal.Revealed(stream=stream, field=field, reader_id=reader):
            yield Put(
                RevealRow(
                    event.originator_id, stream, event.event_version, field, reader,
                    event.subject_id, event.timestamp,
                )
            )  # fmt: skip


reveals = Table("reveals", RevealRow, ("reveal_id",), rows, (("stream",), ("subject_id",)))
