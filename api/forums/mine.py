"""The forums somebody is a member of or leads, with what waits for them there."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from api.reception import Desk
from application.forums.forum_lines import ForumPage, MeetingLine, MeetingState
from application.forums.forum_page import forum_page
from application.house import relations
from domain.cancelling_policy import Payer
from domain.forums import ForumState
from domain.languages import InThreeLanguages
from domain.matters import Relation


@dataclass(frozen=True)
class MyForum:
    """One's forum: its next meeting, and what one still has to do there."""

    forum_id: UUID
    title: InThreeLanguages
    state: ForumState
    place: str
    leads: bool
    next_meeting: MeetingLine | None
    to_sign: bool
    to_order: bool
    to_train: bool
    to_answer: int
    to_decide: int
    to_evaluate: bool


async def my_forums(desk: Desk) -> list[MyForum]:
    """The forums of whoever asks, those that are alive first."""
    ties = await desk.shelf.find(
        relations,
        {"holder_id": list(desk.actor.ids),
         "relation": [Relation.MEMBER_OF, Relation.FACILITATOR_OF]},
        limit=500,
    )  # fmt: skip
    ids = {tie.object_id for tie in ties if tie.holds(desk.now)}
    pages = await desk.shelf.documents(forum_page, ids)
    some = [mine_of(desk, page) for page in pages.values()]
    return sorted(some, key=lambda one: (one.state is ForumState.CLOSED, one.title.fi))


def mine_of(desk: Desk, forum: ForumPage) -> MyForum:
    """A forum as it stands for whoever asks."""
    me = known_as(desk, forum)
    line, closed = forum.member(me), forum.state is ForumState.CLOSED
    waits = line is not None and not closed
    return MyForum(
        forum.forum_id, forum.title, forum.state, forum.place, desk.is_me(forum.facilitator_id),
        next_meeting(desk, forum),
        to_sign=bool(waits and line and forum.charter and line.signed != forum.charter),
        to_order=bool(
            waits and line and line.bill.payer is Payer.CONSUMER and not line.confirmed
        ),
        to_train=bool(waits and line and line.trained_on is None),
        to_answer=sum(
            waits and me not in one.answers and desk.now < one.until
            for one in forum.proposals
        ),
        to_decide=len(forum.proposals) if not closed and desk.is_me(forum.decides_now()) else 0,
        to_evaluate=bool(line and closed and me not in forum.evaluated),
    )  # fmt: skip


def known_as(desk: Desk, forum: ForumPage) -> UUID:
    """The id under which whoever asks sits in a forum, or leads it."""
    return desk.among([*(line.person_id for line in forum.members), forum.facilitator_id])


def next_meeting(desk: Desk, forum: ForumPage) -> MeetingLine | None:
    """The nearest meeting that is not over."""
    coming = [
        line
        for line in forum.meetings
        if line.state is MeetingState.PLANNED and line.slot.ends_at > desk.now
    ]
    return min(coming, key=lambda line: line.slot.starts_at, default=None)
