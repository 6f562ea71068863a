"""Who is or was a member of which forum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.forums import Forum


@dataclass(frozen=True)
class ForumMemberRow:
    """A membership; `ended_on` is empty while it lasts."""

    forum_id: UUID
    person_id: UUID
    joined_on: date
    ended_on: date | None


def rows(event: Event) -> Iterator[RowStep]:
    forum = event.originator_id
    match event:
        case Forum.MemberJoined(person_id=person, joined_on=day):
            yield Put(ForumMemberRow(forum, person, day, None))
        case Forum.SeatEnded(person_id=person, joined_on=joined, ended_on=day):
            key = {"forum_id": forum, "person_id": person, "joined_on": joined}
            yield Change(key, {"ended_on": day})


forum_members = Table(
    "forum_members", ForumMemberRow, ("forum_id", "person_id", "joined_on"), rows,
    (("person_id",),),
)  # fmt: skip
