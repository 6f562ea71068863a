"""Every forum with its theme and state, for the public list and the desk's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.forums import Facilitation, Forum, ForumState
from domain.languages import InThreeLanguages
from domain.money import Money


@dataclass(frozen=True)
class ForumRow:
    """A forum as lists show it; `fee_year` is without VAT."""

    forum_id: UUID
    title: InThreeLanguages
    profile: InThreeLanguages
    theme: str
    held_in: str
    place: str
    facilitation: Facilitation
    fee_year: Money
    state: ForumState
    terms: str


def rows(event: Event) -> Iterator[RowStep]:
    forum = event.originator_id
    match event:
        case Forum.Founded():
            yield Put(
                ForumRow(
                    forum, event.title, event.profile, event.theme, event.held_in, event.place,
                    event.facilitation, event.fee_year, ForumState.RECRUITING, event.terms,
                )
            )  # fmt: skip
        case Forum.Started() | Forum.Resumed():
            yield Change({"forum_id": forum}, {"state": ForumState.RUNNING})
        case Forum.Paused():
            yield Change({"forum_id": forum}, {"state": ForumState.PAUSED})
        case Forum.Restarted():
            yield Change({"forum_id": forum}, {"state": ForumState.RECRUITING})
        case Forum.Closed():
            yield Change({"forum_id": forum}, {"state": ForumState.CLOSED})


forums = Table("forums", ForumRow, ("forum_id",), rows, (("state",),))
