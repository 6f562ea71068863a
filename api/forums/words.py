"""What is said in a forum, read from the log by those whose it is; none of it is on the shelf."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from api.reception import Desk
from domain.forums import Forum, Ground, Meetings, Space, meetings_of, space_of
from domain.forums.exclusions import Finding
from domain.refusals import NotFound


@dataclass
class Said:
    """Something one member said: a topic or a reply."""

    said_id: UUID
    author_id: UUID
    at: datetime
    text: str
    title: str = ""


@dataclass
class Topic(Said):
    """A topic with what was replied."""

    replies: list[Said] = field(default_factory=list)


@dataclass
class Resource:
    """A link, or a version of a tool, that somebody shared."""

    resource_id: UUID
    author_id: UUID
    at: datetime
    title: str
    link: str
    tool_id: UUID | None
    tool_version: int | None


@dataclass
class SpaceSeen:
    """Everything told in the private space of one forum, the newest topic first."""

    topics: list[Topic] = field(default_factory=list)
    resources: list[Resource] = field(default_factory=list)


@dataclass(frozen=True)
class CaseSeen:
    """A case somebody brings to a meeting."""

    case_id: UUID
    meeting_id: UUID
    member_id: UUID
    title: str


async def space_seen(desk: Desk, forum_id: UUID) -> SpaceSeen:
    """The space as its members read it."""
    seen = SpaceSeen()
    for event in await _stream(desk, space_of(forum_id)):
        at = event.envelope.recorded_at
        match event:
            case Space.TopicOpened(topic_id=topic, author_id=who, title=title, text=text):
                seen.topics.insert(0, Topic(topic, who, at, text, title))
            case Space.ReplyPosted(topic_id=topic, reply_id=reply, author_id=who, text=text):
                opened = next(one for one in seen.topics if one.said_id == topic)
                opened.replies.append(Said(reply, who, at, text))
            case Space.ResourceShared():
                seen.resources.append(
                    Resource(
                        event.resource_id, event.author_id, at, event.title, event.link,
                        event.tool_id, event.tool_version,
                    )
                )  # fmt: skip
    return seen


async def cases_seen(desk: Desk, forum_id: UUID) -> list[CaseSeen]:
    """The cases brought to the meetings of a forum, in the order they were announced."""
    seen: dict[UUID, CaseSeen] = {}
    for event in await _stream(desk, meetings_of(forum_id)):
        match event:
            case Meetings.CaseBrought(case_id=case, meeting_id=meeting, member_id=member):
                seen[case] = CaseSeen(case, meeting, member, event.title)
            case Meetings.CaseTakenOff(case_id=case):
                del seen[case]
    return list(seen.values())


async def charter_of(desk: Desk, forum_id: UUID) -> str:
    """The text of the charter in its newest version; empty while there is none."""
    text = ""
    for event in await _stream(desk, forum_id):
        match event:
            case Forum.CharterDrafted(text=newest):
                text = newest
            case Forum.Restarted():
                text = ""
    return text


async def as_it_is(desk: Desk, forum_id: UUID) -> Forum:
    """The forum with profiles and ties of its people. Raises NotFound."""
    forum: Any = await asyncio.to_thread(desk.reception.log.as_of, forum_id, desk.now)
    if not isinstance(forum, Forum):
        raise NotFound
    return forum


def grounds_against(forum: Forum, person_id: UUID) -> Counter[Ground]:
    """Which listed grounds members gave against somebody proposed, without who gave them."""
    proposal = forum.proposals.get(person_id)
    return Counter(proposal.objections if proposal else ())


def ties_against(forum: Forum, person_id: UUID) -> tuple[Finding, ...]:
    """The grounds found between an applicant and the members."""
    return forum.findings_of(person_id)


async def _stream(desk: Desk, stream: UUID) -> list[Any]:
    return await asyncio.to_thread(desk.reception.log.stream, stream)
