"""What each person asked about their data, for the office's list and the person's own page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.data_rights import DataRights, Kept
from domain.events import Event


@dataclass(frozen=True)
class RequestRow:
    """Where a person's wish to be erased, or to be left alone, stands."""

    person_id: UUID
    asked_at: datetime | None
    asked_by: UUID | None
    erased_at: datetime | None
    restricted: bool
    kept: tuple[Kept, ...]


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case DataRights.ErasureAsked(person_id=person, asked_by=by):
            yield from _known(event, person, asked_at=event.envelope.recorded_at, asked_by=by)
        case DataRights.ErasureWithdrawn(person_id=person):
            yield from _known(event, person, asked_at=None, asked_by=None)
        case DataRights.SubjectErased(person_id=person, kept=kept):
            first = {"kept": kept} if kept else {}
            yield from _known(event, person, erased_at=event.envelope.recorded_at, **first)
        case DataRights.ProcessingRestricted(person_id=person):
            yield from _known(event, person, restricted=True)
        case DataRights.RestrictionLifted(person_id=person):
            yield from _known(event, person, restricted=False)
        case DataRights.CopyTaken(person_id=person):
            yield from _known(event, person)


def _known(event: Event, person: UUID, **facts: object) -> Iterator[RowStep]:
    """The first request of a person is its stream's second event, after the opening."""
    if event.originator_version == FIRST:
        yield Put(RequestRow(person, None, None, None, restricted=False, kept=()))
    if facts:
        yield Change({"person_id": person}, facts)


FIRST = 2

requests = Table("data_requests", RequestRow, ("person_id",), rows, (("asked_at",),))
