"""Remind the members of a meeting and of confidentiality, shortly before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.firm import Command, Work
from domain.forums import Forum, Meetings, meetings_of


@dataclass(frozen=True, kw_only=True)
class RemindMembers(Command):
    """Remind of a meeting that still begins at this time, once."""

    forum_id: UUID
    meeting_id: UUID
    starts_at: datetime

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        work.get(Meetings, meetings_of(self.forum_id)).remind(
            self.forum_id, self.meeting_id, self.starts_at, tuple(forum.members)
        )
