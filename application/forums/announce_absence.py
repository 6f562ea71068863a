"""Say before a meeting that one cannot come; illness and family leave do not count.

Where members lead in turn and whoever was to lead is away, the turn passes to the next who comes.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.forums.name_facilitator import hears
from domain.forums import Facilitation, Forum, Meetings, meetings_of


@dataclass(frozen=True, kw_only=True)
class AnnounceAbsence(Command):
    """Tell as a member that one cannot come. One's own word is enough, no reason is written down.

    `counts` is false for illness and family leave, which are no absences by the forum's rule.
    """

    forum_id: UUID
    meeting_id: UUID
    counts: bool = True

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        forum.member(work.by)
        work.under(forum.terms)
        meetings = work.get(Meetings, meetings_of(self.forum_id))
        leader = hears(work, forum, meetings.known(self.meeting_id).facilitator_id)
        meetings.announce_absence(
            self.forum_id, self.meeting_id, work.by, leader, work.now, counts=self.counts
        )
        _pass_turn(forum, meetings, self.meeting_id)


@dataclass(frozen=True, kw_only=True)
class TakeAbsenceBack(Command):
    """Come to the meeting after all."""

    forum_id: UUID
    meeting_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        forum.member(work.by)
        work.under(forum.terms)
        meetings = work.get(Meetings, meetings_of(self.forum_id))
        meetings.take_absence_back(self.forum_id, self.meeting_id, work.by)
        _pass_turn(forum, meetings, self.meeting_id)


def _pass_turn(forum: Forum, meetings: Meetings, meeting_id: UUID) -> None:
    if forum.facilitation is Facilitation.ROTATING:
        meetings.pass_lead(forum.id, meeting_id, tuple(forum.members))
