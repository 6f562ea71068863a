"""The private space of a forum: topics, replies and resources, read by its members alone."""

from __future__ import annotations

from typing import Annotated, Any, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.forums.meeting_words import TopicUnknown
from domain.privacy import Personal, Purpose

_SPACES: Final = UUID("6c756f74-7369-5000-8000-000000000024")
Ours = Annotated[str, Personal(Purpose.FORUM, "forum_id")]


def space_of(forum_id: UUID) -> UUID:
    """The id of the space of a forum."""
    return uuid5(_SPACES, str(forum_id))


class TopicOpened(Event):
    """A member opened a topic."""

    forum_id: UUID
    topic_id: UUID
    author_id: UUID
    title: Ours
    text: Ours

    def apply(self, aggregate: Any) -> None:
        aggregate.topics[self.topic_id] = set()


class ReplyPosted(Event):
    """A member replied to a topic."""

    forum_id: UUID
    topic_id: UUID
    reply_id: UUID
    author_id: UUID
    text: Ours

    def apply(self, aggregate: Any) -> None:
        aggregate.topics[self.topic_id].add(self.reply_id)


class ResourceShared(Event):
    """A member shared a resource: a link, or a version of a tool of the library."""

    forum_id: UUID
    resource_id: UUID
    author_id: UUID
    title: Ours
    link: Ours
    tool_id: UUID | None
    tool_version: int | None

    def apply(self, aggregate: Any) -> None:
        aggregate.resources.add(self.resource_id)


class Space(Standing):
    """What the members of one forum tell each other."""

    class Opened(Created):
        """The private space of a forum was opened."""

    TopicOpened = TopicOpened
    ReplyPosted = ReplyPosted
    ResourceShared = ResourceShared

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.topics: dict[UUID, set[UUID]] = {}
        self.resources: set[UUID] = set()

    def open_topic(
        self, forum_id: UUID, topic_id: UUID, author_id: UUID, title: str, text: str
    ) -> None:
        if topic_id not in self.topics:
            self.record(
                TopicOpened, forum_id=forum_id, topic_id=topic_id, author_id=author_id,
                title=title, text=text,
            )  # fmt: skip

    def reply(
        self, forum_id: UUID, topic_id: UUID, reply_id: UUID, author_id: UUID, text: str
    ) -> None:
        """Raises TopicUnknown."""
        if topic_id not in self.topics:
            raise TopicUnknown
        if reply_id not in self.topics[topic_id]:
            self.record(
                ReplyPosted, forum_id=forum_id, topic_id=topic_id, reply_id=reply_id,
                author_id=author_id, text=text,
            )  # fmt: skip

    def share(
        self, forum_id: UUID, resource_id: UUID, author_id: UUID, title: str, link: str,
        tool_id: UUID | None, tool_version: int | None,
    ) -> None:  # fmt: skip
        if resource_id not in self.resources:
            self.record(
                ResourceShared, forum_id=forum_id, resource_id=resource_id, author_id=author_id,
                title=title, link=link, tool_id=tool_id, tool_version=tool_version,
            )  # fmt: skip
