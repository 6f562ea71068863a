"""Whenever a meeting is planned or moved, members are told, and reminded before it.

One that was entered after it had begun is told to nobody: they were there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from application.forums.remind_members import RemindMembers
from application.policies import Errand, Later, about
from domain.events import Event
from domain.forums import Meetings
from domain.forums.policy import policy_on


def whenever_a_meeting_is_planned(event: Event) -> Iterator[Errand | Later]:
    match event:
        case (
            Meetings.MeetingPlanned(forum_id=forum, meeting_id=meeting, slot=slot, members=people)
            | Meetings.MeetingMoved(forum_id=forum, meeting_id=meeting, slot=slot, members=people)
        ) if slot.starts_at > event.timestamp:
            name = (
                "meeting_planned"
                if isinstance(event, Meetings.MeetingPlanned)
                else ("meeting_moved")
            )
            for person in people:
                yield Errand(
                    "letter", about(letter=name, to=person, forum_id=forum, meeting_id=meeting)
                )
            before = timedelta(days=policy_on(slot.day).reminder_days)
            yield Later(
                slot.starts_at - before,
                RemindMembers(forum_id=forum, meeting_id=meeting, starts_at=slot.starts_at),
            )
        case Meetings.MeetingCancelled(forum_id=forum, meeting_id=meeting, members=people):
            for person in people:
                yield Errand(
                    "letter",
                    about(
                        letter="meeting_cancelled", to=person, forum_id=forum, meeting_id=meeting
                    ),
                )
        case Meetings.MembersReminded(forum_id=forum, meeting_id=meeting, members=people):
            for person in people:
                yield Errand(
                    "letter",
                    about(letter="meeting_near", to=person, forum_id=forum, meeting_id=meeting),
                )
