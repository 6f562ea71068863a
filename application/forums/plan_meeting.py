"""Plan a meeting of a forum, move it or cancel it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.firm import DERIVED, Command, Work
from domain.forums import Facilitation, Forum, Meetings, meetings_of
from domain.forums.meeting_words import NotYourTurn
from domain.forums.words import FacilitatorMissing
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class PlanMeeting(Command):
    """Set the next meeting; who leads it follows from the turn or is the professional.

    A member sets the one they lead themselves.
    """

    forum_id: UUID
    starts_at: datetime
    meeting_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        forum.require_running()
        work.under(forum.terms)
        forum.require_enough()
        members, minutes = tuple(forum.members), forum.policy.meeting_minutes
        meetings = work.get(Meetings, meetings_of(self.forum_id))
        leader = _leader(forum, meetings)
        if acts_as_member(work, forum) and leader != work.by:
            raise NotYourTurn
        meetings.plan(
            self.forum_id, self.meeting_id, Slot(self.starts_at, minutes), minutes, leader,
            members,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class MoveMeeting(Command):
    """Move a meeting to another time."""

    forum_id: UUID
    meeting_id: UUID
    starts_at: datetime

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        require_turn(work, forum, self.meeting_id)
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
        require_turn(work, forum, self.meeting_id)
        meetings = work.get(Meetings, meetings_of(self.forum_id))
        meetings.cancel(self.forum_id, self.meeting_id, tuple(forum.members))


def acts_as_member(work: Work, forum: Forum) -> bool:
    """Whether whoever asks is one of the members, and not the professional who leads them."""
    return work.by in forum.members and work.by != forum.facilitator_id


def require_turn(work: Work, forum: Forum, meeting_id: UUID) -> None:
    """A member acts for the meeting they lead, others for every one. Raises NotYourTurn."""
    if acts_as_member(work, forum):
        meetings = work.get(Meetings, meetings_of(forum.id))
        meetings.require_lead(meeting_id, work.by)


def _leader(forum: Forum, meetings: Meetings) -> UUID:
    if forum.facilitation is Facilitation.ROTATING:
        return meetings.next_in_turn(tuple(forum.members))
    if forum.facilitator_id is None:
        raise FacilitatorMissing
    return forum.facilitator_id
