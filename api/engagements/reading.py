"""Engagements read through the JSON API: lists, and one as a whole without content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from api.doors import SignedIn
from api.engagements.closing import Closing, closing_of
from api.engagements.whole import whole_of
from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.engagements.engagement_list import EngagementRow, engagement_list
from application.engagements.engagement_page import EngagementPage
from application.engagements.rhythm import Rhythm
from application.engagements.sessions import SessionRow
from application.house import relations
from application.lots.balance import Balance
from application.team.team_page import TeamPage
from domain.engagements import CourseState
from domain.matters import Relation
from domain.permissions import Tie

router = APIRouter(tags=["engagements"])
SeesAll = Annotated[Desk, Depends(may("engagements.see_all"))]
Sees = Annotated[Desk, Depends(may("engagements.see_schedule", of="engagement_id"))]
Arranges = Annotated[Desk, Depends(may("engagements.arrange", of="engagement_id"))]
TEAM = (Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF)


@dataclass(frozen=True)
class EngagementSeen:
    """An engagement with its sessions, balance, team and rhythm, and the names of its people."""

    engagement: EngagementPage
    sessions: list[SessionRow]
    balance: Balance | None
    team: TeamPage | None
    names: dict[UUID, str]
    rhythm: Rhythm | None = None


@router.get("/api/engagements")
async def list_engagements(
    desk: SeesAll, paging: Paging, state: CourseState | None = None, lead_id: UUID | None = None
) -> Listed[EngagementRow]:
    where = {"state": state, "lead_id": lead_id}
    asked = {name: value for name, value in where.items() if value is not None}
    return await listed(desk, engagement_list, asked, "opened_at", paging)


@router.get("/api/engagements/mine")
async def list_own(desk: SignedIn) -> list[EngagementRow]:
    """Those one is the mentee, the own mentor or a specialist of."""
    return await own_engagements(desk, TEAM)


@router.get("/api/engagements/{engagement_id}")
async def see_engagement(engagement_id: UUID, desk: Sees) -> EngagementSeen:
    seen = await whole_of(desk, engagement_id)
    return EngagementSeen(
        seen.engagement, list(seen.sessions), seen.balance, seen.team, seen.names, seen.rhythm
    )


@router.get("/api/engagements/{engagement_id}/closing")
async def see_closing(engagement_id: UUID, desk: Arranges) -> Closing:
    """What ending it now would come to, as the page says before the act."""
    return await closing_of(desk, await whole_of(desk, engagement_id))


async def own_engagements(desk: Desk, related: tuple[Relation, ...]) -> list[EngagementRow]:
    """The engagements whoever asks stands in one of these relations to, the newest first."""
    ties: list[Tie] = await desk.shelf.find(
        relations, {"holder_id": list(desk.actor.ids), "relation": [one.value for one in related]}
    )
    ever = Relation.MENTEE_OF
    ids = [tie.object_id for tie in ties if tie.relation is ever or tie.holds(desk.now)]
    return await desk.shelf.find(engagement_list, {"engagement_id": ids}, order="-opened_at")
