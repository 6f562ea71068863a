"""Whose sign-in waits to be recovered, and who asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Put, Remove, RowStep, Table
from domain.events import Event
from domain.recoveries import Recovery, Seen


@dataclass(frozen=True)
class RecoveryRow:
    """One recovery that waits for a second person."""

    person_id: UUID
    asked_by: UUID
    asked_at: datetime
    seen: Seen


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Recovery.Asked(person_id=person, asked_by=asker, seen=seen):
            yield Put(RecoveryRow(person, asker, event.envelope.recorded_at, seen))
        case Recovery.Confirmed(person_id=person) | Recovery.Withdrawn(person_id=person):
            yield Remove({"person_id": person})


recoveries = Table("recoveries", RecoveryRow, ("person_id",), rows)
