"""One's own forums, their charter, space and newcomers, read through the JSON API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from api.doors import SignedIn
from api.forums.mine import MyForum, known_as, my_forums
from api.forums.offers import found, rules_of
from api.forums.words import (
    CaseSeen,
    SpaceSeen,
    as_it_is,
    cases_seen,
    charter_of,
    grounds_against,
    space_seen,
)
from api.permits import may
from api.reception import Desk
from application.forums.forum_lines import ForumPage, MeetingLine
from domain.forums import Ground
from domain.forums.agenda import Point, agenda_of
from domain.refusals import NotFound

router = APIRouter(tags=["forums"])
Seeing = Annotated[Desk, Depends(may("forums.see_course", of="forum_id"))]
Agreeing = Annotated[Desk, Depends(may("forums.see_charter", of="forum_id"))]
TakingPart = Annotated[Desk, Depends(may("forums.take_part", of="forum_id"))]
Reading = Annotated[Desk, Depends(may("forums.read_space", of="forum_id"))]


@dataclass(frozen=True)
class Charter:
    """The charter in its newest version; version 0 while there is none."""

    version: int
    text: str


@dataclass(frozen=True)
class Newcomer:
    """Somebody proposed, by what they told of themselves; `answered` says whether one has.

    Whoever leads `decides`, and reads how many members gave which ground, not who.
    """

    person_id: UUID
    profile: str
    until: datetime
    answered: bool
    decides: bool
    objections: dict[Ground, int]


@dataclass(frozen=True)
class MeetingSeen:
    """A meeting with its agenda and the cases brought to it."""

    meeting: MeetingLine
    agenda: tuple[Point, ...]
    cases: list[CaseSeen]


@router.get("/api/my/forums")
async def list_my_forums(desk: SignedIn) -> list[MyForum]:
    return await my_forums(desk)


@router.get("/api/forums/{forum_id}/course")
async def read_course(forum_id: UUID, desk: Seeing) -> ForumPage:
    """Members, meetings and attendance by their ids, and of what was said the counts alone."""
    return await found(desk, forum_id)


@router.get("/api/forums/{forum_id}/charter")
async def read_charter(forum_id: UUID, desk: Agreeing) -> Charter:
    forum = await found(desk, forum_id)
    return Charter(forum.charter, await charter_of(desk, forum_id))


@router.get("/api/forums/{forum_id}/space")
async def read_space(forum_id: UUID, desk: Reading) -> SpaceSeen:
    return await space_seen(desk, forum_id)


@router.get("/api/forums/{forum_id}/newcomers")
async def read_newcomers(forum_id: UUID, desk: TakingPart) -> list[Newcomer]:
    return await newcomers(desk, await found(desk, forum_id))


@router.get("/api/forums/{forum_id}/meetings/{meeting_id}")
async def read_meeting(forum_id: UUID, meeting_id: UUID, desk: Reading) -> MeetingSeen:
    return await meeting_seen(desk, await found(desk, forum_id), meeting_id)


async def newcomers(desk: Desk, forum: ForumPage) -> list[Newcomer]:
    """Whoever the members are asked about just now."""
    if not forum.proposals:
        return []
    whole = await as_it_is(desk, forum.forum_id)
    decides = desk.is_me(forum.decides_now())
    return [
        Newcomer(
            line.person_id, whole.applicants[line.person_id].profile, line.until,
            known_as(desk, forum) in line.answers, decides,
            dict(grounds_against(whole, line.person_id)) if decides else {},
        )
        for line in forum.proposals
        if line.person_id in whole.applicants
    ]  # fmt: skip


async def meeting_seen(desk: Desk, forum: ForumPage, meeting_id: UUID) -> MeetingSeen:
    """A meeting as its members see it. Raises NotFound."""
    lines = [line for line in forum.meetings if line.meeting_id == meeting_id]
    if not lines:
        raise NotFound
    (meeting,) = lines
    all_cases = await cases_seen(desk, forum.forum_id)
    cases = [case for case in all_cases if case.meeting_id == meeting_id]
    order = [case.case_id for case in cases]
    if not {meeting.facilitator_id, forum.facilitator_id} & desk.entries:
        meeting = meeting.for_members()
    return MeetingSeen(meeting, agenda_of(rules_of(forum), meeting.slot, order), cases)
