"""Whenever a membership begins, rests or ends, its fees do the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from application.firm import Command
from application.forums.charge_membership import (
    BeginMembership,
    EndMembership,
    PauseMembership,
    ResumeMembership,
)
from domain.events import Event
from domain.forums import Forum, membership_of


def whenever_membership_changes(event: Event) -> Iterator[Command]:
    forum = event.originator_id
    match event:
        case Forum.Started(members=members):
            for person in members:
                yield BeginMembership(forum_id=forum, person_id=person)
        case (
            Forum.MemberJoined(person_id=person, running=True)
            | Forum.MembershipConfirmed(person_id=person, running=True)
        ):
            yield BeginMembership(forum_id=forum, person_id=person)
        case Forum.Paused(members=members) | Forum.Restarted(members=members):
            for person in members:
                yield PauseMembership(forum_id=forum, person_id=person)
        case Forum.Resumed(members=members):
            for person in members:
                yield ResumeMembership(forum_id=forum, person_id=person)
        case Forum.SeatEnded(person_id=person, joined_on=joined):
            yield from _ended(forum, (person,), (joined,))
        case Forum.Closed(members=members, joined_on=days):
            yield from _ended(forum, members, days)


def _ended(forum: UUID, members: tuple[UUID, ...], days: tuple[date, ...]) -> Iterator[Command]:
    for person, joined in zip(members, days, strict=True):
        yield EndMembership(membership_id=membership_of(forum, person, joined))
