"""Whenever a forum moves on, its members are told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from application.policies import Errand, about
from domain.events import Event
from domain.forums import Forum

LETTERS: Final = {
    Forum.Started: "forum_started",
    Forum.Paused: "forum_paused",
    Forum.Resumed: "forum_resumed",
    Forum.Restarted: "forum_restarted",
    Forum.Closed: "forum_closed",
}


def whenever_a_forum_moves_on(event: Event) -> Iterator[Errand]:
    forum = event.originator_id
    match event:
        case (
            Forum.Started(members=members)
            | Forum.Paused(members=members)
            | Forum.Resumed(members=members)
            | Forum.Restarted(members=members)
            | Forum.Closed(members=members)
        ):
            for person in members:
                yield Errand(
                    "letter", about(letter=LETTERS[type(event)], to=person, forum_id=forum)
                )
        case Forum.Founded(facilitator_id=leader) if leader:
            yield Errand("letter", about(letter="forum_to_lead", to=leader, forum_id=forum))
        case Forum.FacilitatorNamed(members=members, facilitator_id=leader):
            for person in members:
                yield Errand(
                    "letter",
                    about(letter="forum_led", to=person, forum_id=forum, leader_id=leader),
                )
            yield Errand("letter", about(letter="forum_to_lead", to=leader, forum_id=forum))
        case Forum.MemberJoined(person_id=person):
            yield Errand("letter", about(letter="forum_joined", to=person, forum_id=forum))
        case Forum.SeatEnded(person_id=person):
            yield Errand("letter", about(letter="forum_seat_ended", to=person, forum_id=forum))
