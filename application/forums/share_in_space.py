"""What members tell each other in the private space of their forum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import ShortText
from application.tools.attach_tool import usable
from domain.forums import Forum, Space, space_of
from domain.web_links import tidy_link

Words = Annotated[str, MinLen(1), MaxLen(10_000)]


@dataclass(frozen=True, kw_only=True)
class OpenTopic(Command):
    """Open a topic as a member."""

    forum_id: UUID
    title: ShortText
    text: Words
    topic_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        _require_voice(work, self.forum_id)
        space = work.get(Space, space_of(self.forum_id))
        space.open_topic(self.forum_id, self.topic_id, work.by, self.title, self.text)


@dataclass(frozen=True, kw_only=True)
class ReplyToTopic(Command):
    """Reply to a topic as a member."""

    forum_id: UUID
    topic_id: UUID
    text: Words
    reply_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        _require_voice(work, self.forum_id)
        space = work.get(Space, space_of(self.forum_id))
        space.reply(self.forum_id, self.topic_id, self.reply_id, work.by, self.text)


@dataclass(frozen=True, kw_only=True)
class ShareResource(Command):
    """Share a link, or a tool of the library, in its newest version unless another is named."""

    forum_id: UUID
    title: ShortText
    link: Annotated[str, MaxLen(1000)] = ""
    tool_id: UUID | None = None
    tool_version: Annotated[int, Ge(1)] | None = None
    resource_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        _require_voice(work, self.forum_id)
        version, link = self._of_library(work), ""
        if self.link or version is None:
            link = tidy_link(self.link)
        work.get(Space, space_of(self.forum_id)).share(
            self.forum_id, self.resource_id, work.by, self.title, link, self.tool_id, version
        )

    def _of_library(self, work: Work) -> int | None:
        """The version of the tool that is shared, where one is: every member may use it.

        Raises NotFound, ToolWithdrawn, ToolUnknown, ForMentorsOnly.
        """
        if self.tool_id is None:
            return None
        return usable(work, self.tool_id, self.tool_version, by_mentee=True)


def _require_voice(work: Work, forum_id: UUID) -> None:
    """Members speak, and the professional who leads them."""
    forum = work.get(Forum, forum_id)
    forum.require_open()
    if work.by != forum.facilitator_id:
        forum.member(work.by)
