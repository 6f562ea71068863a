"""Bring a case to a meeting: what one wants the others to think about with one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.forums import Forum, Meetings, meetings_of


@dataclass(frozen=True, kw_only=True)
class BringCase(Command):
    """Announce a case as a member; only members read it."""

    forum_id: UUID
    meeting_id: UUID
    title: Annotated[str, MinLen(1), MaxLen(300)]
    case_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Forum, self.forum_id).member(work.by)
        work.get(Meetings, meetings_of(self.forum_id)).bring_case(
            self.forum_id, self.meeting_id, self.case_id, work.by, self.title
        )
