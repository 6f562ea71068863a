"""Say before a meeting that one cannot come; illness and family leave do not count."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.forums import Forum, Meetings, meetings_of


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
        work.get(Meetings, meetings_of(self.forum_id)).announce_absence(
            self.forum_id, self.meeting_id, work.by, work.now, counts=self.counts
        )


@dataclass(frozen=True, kw_only=True)
class TakeAbsenceBack(Command):
    """Come to the meeting after all."""

    forum_id: UUID
    meeting_id: UUID

    def do(self, work: Work) -> None:
        work.get(Forum, self.forum_id).member(work.by)
        work.get(Meetings, meetings_of(self.forum_id)).take_absence_back(
            self.forum_id, self.meeting_id, work.by
        )
