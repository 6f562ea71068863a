"""Plan a meeting of a forum, move it or cancel it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.firm import DERIVED, Command, Work
from domain.forums import Facilitation, Forum, Meetings, meetings_of
from domain.forums.words import FacilitatorMissing
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class PlanMeeting(Command):
    """Set the next meeting; who leads it follows from the turn or is the professional."""

    forum_id: UUID
    starts_at: datetime
    meeting_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        forum.require_running()
        work.under(forum.terms)
        members, minutes = tuple(forum.members), forum.policy.meeting_minutes
        meetings = work.get(Meetings, meetings_of(self.forum_id))
        meetings.plan(
            self.forum_id, self.meeting_id, Slot(self.starts_at, minutes), minutes,
            _leader(forum, meetings), members,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class MoveMeeting(Command):
    """Move a meeting to another time."""

    forum_id: UUID
    meeting_id: UUID
    starts_at: datetime

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        minutes = forum.policy.meeting_minutes
        work.get(Meetings, meetings_of(self.forum_id)).move(
            self.forum_id, self.meeting_id, Slot(self.starts_at, minutes), minutes,
            tuple(forum.members),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CancelMeeting(Command):
    """Cancel a meeting that has not been held."""

    forum_id: UUID
    meeting_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        meetings = work.get(Meetings, meetings_of(self.forum_id))
        meetings.cancel(self.forum_id, self.meeting_id, tuple(forum.members))


def _leader(forum: Forum, meetings: Meetings) -> UUID:
    if forum.facilitation is Facilitation.ROTATING:
        return meetings.next_in_turn(tuple(forum.members))
    if forum.facilitator_id is None:
        raise FacilitatorMissing
    return forum.facilitator_id
