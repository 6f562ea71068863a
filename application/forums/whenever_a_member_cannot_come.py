"""Whenever a member says they cannot come, whoever leads the meeting is told, or leads it now."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.forums import Meetings


def whenever_a_member_cannot_come(event: Event) -> Iterator[Errand]:
    match event:
        case Meetings.AbsenceAnnounced(
            forum_id=forum, meeting_id=meeting, leader_id=leader, person_id=person
        ) if leader and leader != person:
            yield Errand(
                "letter",
                about(letter="forum_absence", to=leader, forum_id=forum, meeting_id=meeting),
            )
        case Meetings.LeadPassed(forum_id=forum, meeting_id=meeting, facilitator_id=leader):
            yield Errand(
                "letter",
                about(letter="forum_turn", to=leader, forum_id=forum, meeting_id=meeting),
            )
