"""The coordination briefs with their words, as one reader may see them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from api.engagements.whole import Whole
from api.reception import Desk
from application.mentoring.reading_scope import Reader
from application.team.team_page import BriefLine, team_page
from domain.engagements.team import MentorTeam, team_of
from domain.engagements.team_words import Shared


@dataclass(frozen=True)
class BriefSeen:
    """One version of the brief with its words."""

    version: int
    specialists: tuple[UUID, ...]
    shares: tuple[Shared, ...]
    written_at: datetime
    approved: bool | None
    words: str


async def briefs_of(desk: Desk, whole: Whole) -> list[BriefSeen]:
    """The newest first: all to mentee and lead, to a specialist the one by which they are in."""
    key = whole.engagement.engagement_id
    team = await desk.shelf.document(team_page, key)
    if team is None or whole.scope.reader not in {Reader.MENTEE, Reader.LEAD, Reader.SPECIALIST}:
        return []
    open_ = set(_open_to(desk, whole, team.briefs))
    events: list[Any] = await asyncio.to_thread(desk.reception.log.stream, team_of(key))
    words = {one.version: one.words for one in events if isinstance(one, MentorTeam.BriefWritten)}
    return [
        BriefSeen(
            one.version, one.specialists, one.shares, one.written_at, one.approved,
            words[one.version],
        )
        for one in reversed(team.briefs)
        if one.version in open_
    ]  # fmt: skip


def _open_to(desk: Desk, whole: Whole, briefs: tuple[BriefLine, ...]) -> list[int]:
    if whole.scope.reader is not Reader.SPECIALIST:
        return [one.version for one in briefs]
    inside = whole.team.now_in(desk.now) if whole.team else ()
    return [one.version for one in inside if one.mentor_id in desk.actor.ids]
