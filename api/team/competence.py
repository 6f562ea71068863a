"""Whose competence stands behind the own mentor, and what it has brought so far."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from api.engagements.names import names_of
from api.engagements.whole import Whole
from api.reception import Desk
from application.consults.consult_list import consult_list
from application.mentors.mentor_page import mentor_page
from domain.consults import ConsultState
from domain.engagements import SessionState


@dataclass(frozen=True)
class Behind:
    """One mentor of the team: themes, sessions together, questions answered."""

    mentor_id: UUID
    name: str
    themes: tuple[str, ...]
    headline: str
    sessions: int
    answers: int
    now: bool


async def standing_behind(desk: Desk, whole: Whole) -> list[Behind]:
    """Everybody whose competence the mentee has had through the own mentor, those now in first."""
    key = whole.engagement.engagement_id
    asked = await desk.shelf.find(consult_list, {"engagement_id": key})
    answered = [one for one in asked if one.state is ConsultState.ANSWERED]
    inside = {one.mentor_id for one in (whole.team.now_in(desk.now) if whole.team else ())}
    been = {one.mentor_id for one in (whole.team.specialists if whole.team else ())}
    ids = [x for x in inside | been | {one.colleague_id for one in answered} if x is not None]
    pages = await desk.shelf.documents(mentor_page, ids)
    names = await names_of(desk, ids)
    held = [one for one in whole.sessions if one.state is SessionState.HELD]
    team = [
        Behind(
            mentor_id=mentor, name=names.get(mentor, ""), themes=page.themes,
            headline=page.headline.within(desk.language),
            sessions=sum(mentor in (one.mentor_id, *one.colleagues) for one in held),
            answers=sum(one.colleague_id == mentor for one in answered), now=mentor in inside,
        )
        for mentor, page in pages.items()
    ]  # fmt: skip
    return sorted(team, key=lambda one: (not one.now, -one.sessions - one.answers))
