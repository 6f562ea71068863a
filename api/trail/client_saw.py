"""What the client saw at a moment: their own page of a mentoring, made again from the log.

The very views behind the client's page are folded anew over what was recorded by then, and the
letters stand beside it as they were sent. Goals, notes and tasks are no part of either: they are
for the mentee and the team (laki 759/2004, 3 §).
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response

from api.doors import InQuality
from api.pages import page
from api.reception import Desk
from api.trail.events import aware
from api.trail.letters_seen import SeenLetter, letters_seen
from api.trail.looks import looked_at
from application.agreements.agreement_page import AgreementPage, AgreementVersion, agreement_page
from application.engagements.engagement_page import EngagementPage, engagement_page
from application.engagements.sessions import SessionRow, sessions
from application.lots.balance import Balance, balance
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from application.team.team_page import TeamPage, team_page
from application.trail.trail_subjects import TrailSubject, trail_subjects
from domain.agreements import agreement_of
from domain.events import Event
from domain.refusals import NotFound
from infrastructure.replayed import document_of, rows_of
from infrastructure.trail_search import position_at

router = APIRouter(tags=["trail"])
AsOf = Annotated[datetime | None, Query(description="The moment that is looked at.")]
MOST = 100_000


@dataclass(frozen=True)
class ClientSaw:
    """A mentoring as its client saw it; names are those of today."""

    case: UUID
    as_of: datetime
    position: int
    course: EngagementPage
    own_mentor: str
    specialists: list[str]
    sessions: list[SessionRow]
    minutes_bought: int
    minutes_used: int
    agreement: int
    in_force_at: datetime | None
    letters: list[SeenLetter]


@router.get("/api/trail/cases/{case}/as-the-client-saw-it")
async def client_saw(case: UUID, desk: InQuality, as_of: AsOf = None) -> ClientSaw:
    """The client's own page of a mentoring at a recorded moment, without any content."""
    return await seen_by_client(desk, case, as_of)


@router.get("/desk/trail/cases/{case}/client", include_in_schema=False)
async def client_saw_page(
    request: Request, case: UUID, desk: InQuality, at: AsOf = None
) -> Response:
    saw = await seen_by_client(desk, case, at)
    today: date = saw.as_of.date()
    return page(
        request, "trail/client_saw.html", saw=saw, as_of=saw.as_of, position=str(saw.position),
        back=f"/desk/trail/cases/{case}/client", now=saw.as_of, today=today,
    )  # fmt: skip


async def seen_by_client(desk: Desk, case: UUID, moment: datetime | None) -> ClientSaw:
    """Make it again. Raises NotFound for what was no mentoring then."""
    as_of = aware(moment) if moment else desk.now
    until = await position_at(desk.shelf, as_of)
    events = await _events(desk, case, until)
    course: EngagementPage | None = document_of(engagement_page, case, events)
    if course is None:
        raise NotFound
    rows: list[SessionRow] = [one for one in rows_of(sessions, events) if one.engagement_id == case]
    minutes: Balance = document_of(balance, case, events) or Balance(case)
    team: TeamPage | None = document_of(team_page, case, events)
    joined = [line.mentor_id for line in team.now_in(as_of)] if team else []
    offered = _offered(document_of(agreement_page, agreement_of(case), events))
    names = await _names(desk, [*joined, *([course.lead_id] if course.lead_id else [])])
    await looked_at(desk, case)
    return ClientSaw(
        case, as_of, until, course, names.get(course.lead_id, "") if course.lead_id else "",
        [names.get(one, "") for one in joined], sorted(rows, key=lambda row: row.starts_at),
        minutes.bought, minutes.used, offered.version if offered else 0,
        offered.in_force_at if offered else None, await letters_seen(desk, course, events),
    )  # fmt: skip


async def _events(desk: Desk, case: UUID, until: int) -> list[Event]:
    where = {"subject": [case, agreement_of(case)]}
    found: list[TrailSubject] = await desk.shelf.find(trail_subjects, where, limit=MOST)
    positions = sorted({one.position for one in found if one.position <= until})
    return await asyncio.to_thread(desk.reception.log.events_at, positions)


def _offered(agreement: AgreementPage | None) -> AgreementVersion | None:
    """The version in force, or else the newest one on offer."""
    if agreement is None or not agreement.versions:
        return None
    held = [one for one in agreement.versions if one.in_force_at]
    return (held or list(agreement.versions))[-1]


async def _names(desk: Desk, mentors: list[UUID]) -> dict[UUID, str]:
    cards = await desk.shelf.documents(mentor_page, set(mentors))
    named = await desk.shelf.documents(people, {card.person_id for card in cards.values()})
    return {
        mentor: str(named[card.person_id].name)
        for mentor, card in cards.items()
        if card.person_id in named
    }
