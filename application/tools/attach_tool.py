"""Attach a version of a tool to a session or a task of an engagement, or to a forum meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from application.firm import DERIVED, Command, Work
from domain.engagements import Engagement
from domain.engagements.tasks import Tasks, TaskUnknown, tasks_of
from domain.forums import Forum, Meetings, meetings_of
from domain.forums.meeting_words import MeetingUnknown
from domain.tools import Place, Tool, Toolbox, toolbox_of


@dataclass(frozen=True, kw_only=True)
class AttachTool(Command):
    """Attach a tool to a session or a task, in its newest version unless another is named."""

    engagement_id: UUID
    place: Literal["session", "task"]
    place_id: UUID
    tool_id: UUID
    version: int | None = None
    use_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        require_place(work, engagement, Place(self.place), self.place_id)
        version = usable(
            work, self.tool_id, self.version, by_mentee=work.by in engagement.everybody
        )
        work.get(Toolbox, toolbox_of(self.engagement_id)).attach(
            self.engagement_id, self.use_id, Place(self.place), self.place_id, self.tool_id,
            version, work.by,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DetachTool(Command):
    """Take a tool off a session or a task again."""

    engagement_id: UUID
    use_id: UUID

    def do(self, work: Work) -> None:
        work.get(Toolbox, toolbox_of(self.engagement_id)).detach(self.engagement_id, self.use_id)


@dataclass(frozen=True, kw_only=True)
class AttachToMeeting(Command):
    """Attach a tool to a meeting of a forum, in its newest version unless another is named."""

    forum_id: UUID
    meeting_id: UUID
    tool_id: UUID
    version: int | None = None
    use_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Forum, self.forum_id)
        if self.meeting_id not in work.get(Meetings, meetings_of(self.forum_id)).meetings:
            raise MeetingUnknown
        version = usable(work, self.tool_id, self.version, by_mentee=True)
        work.get(Toolbox, toolbox_of(self.forum_id)).attach(
            self.forum_id, self.use_id, Place.MEETING, self.meeting_id, self.tool_id, version,
            work.by,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DetachFromMeeting(Command):
    """Take a tool off a meeting of a forum again."""

    forum_id: UUID
    use_id: UUID

    def do(self, work: Work) -> None:
        work.get(Toolbox, toolbox_of(self.forum_id)).detach(self.forum_id, self.use_id)


def require_place(work: Work, engagement: Engagement, place: Place, place_id: UUID) -> None:
    """Go on only with a session or a task of the engagement. Raises SessionUnknown, TaskUnknown."""
    if place is Place.SESSION:
        engagement.session(place_id)
    elif place_id not in work.get(Tasks, tasks_of(engagement.id)).tasks:
        raise TaskUnknown


def usable(work: Work, tool_id: UUID, version: int | None, *, by_mentee: bool) -> int:
    """The version of a tool that may be taken into use here.

    Raises NotFound, ToolWithdrawn, ToolUnknown, ForMentorsOnly.
    """
    tool = work.get(Tool, tool_id)
    wanted = version or tool.newest
    tool.require_usable(wanted, by_mentee=by_mentee)
    return wanted
