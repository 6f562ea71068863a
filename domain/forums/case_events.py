"""The cases members bring to the meetings of a forum."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from domain.forums.meeting_events import AboutMeeting, Ours


class CaseBrought(AboutMeeting):
    """A member brings a case to a meeting."""

    case_id: UUID
    member_id: UUID
    title: Annotated[str, Ours]

    def apply(self, aggregate: Any) -> None:
        aggregate.meetings[self.meeting_id].cases[self.case_id] = self.member_id


class CaseTakenOff(AboutMeeting):
    """The case of a member who left was taken off the agenda of a meeting to come."""

    case_id: UUID
    member_id: UUID

    def apply(self, aggregate: Any) -> None:
        del aggregate.meetings[self.meeting_id].cases[self.case_id]
