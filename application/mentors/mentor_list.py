"""Every mentor of the pool, to list and to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.mentors import Mentor


@dataclass(frozen=True)
class MentorRow:
    """A mentor of the pool."""

    mentor_id: UUID
    person_id: UUID


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Mentor.Joined(person_id=person_id):
            yield Put(MentorRow(event.originator_id, person_id))


mentor_list = Table("mentor_list", MentorRow, ("mentor_id",), rows, (("person_id",),))
