"""Who has read what confidential content, and when: for those it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.retention import Readings
from domain.reveals import FieldReveal


@dataclass(frozen=True)
class ReadingRow:
    """One reader of one thing on one day."""

    position: int
    object_id: UUID
    reader_id: UUID
    matter: str
    at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Readings.ContentRead(object_id=object_id, reader_id=reader, matter=matter):
            at = event.envelope.recorded_at
            yield Put(ReadingRow(event.position, object_id, reader, matter, at))
        case FieldReveal.Revealed(subject_id=subject, reader_id=reader, field=field) if subject:
            at = event.envelope.recorded_at
            yield Put(ReadingRow(event.position, subject, reader, f"trail/{field}", at))


readings = Table(
    "readings",
    ReadingRow,
    ("position",),
    rows,
    (("object_id", "at"), ("reader_id", "at")),
    version=2,
)
