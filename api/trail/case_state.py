"""A case at a moment beside now, for machines: by what was recorded, or by what had happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query

from api.doors import InQuality
from api.trail.case_facts import Fact, events_of, facts, happened_by, up_to
from api.trail.events import aware
from api.trail.looks import looked_at
from domain.refusals import NotFound
from infrastructure.trail_search import position_at

router = APIRouter(tags=["trail"])
Told = Literal["recorded", "happened"]
BY = "What was recorded by the moment, or what had happened by then, whenever it was recorded."


@dataclass(frozen=True)
class CaseState:
    """A case at a moment beside now; `position` is the last event recorded by then."""

    case: UUID
    position: int
    as_of: datetime
    by: Told
    facts: list[Fact]


@router.get("/api/trail/cases/{case}/state")
async def case_state(
    case: UUID,
    desk: InQuality,
    as_of: Annotated[datetime | None, Query()] = None,
    by: Annotated[Told, Query(description=BY)] = "recorded",
) -> CaseState:
    """Field by field, the case as it was at a moment, and now."""
    moment = aware(as_of) if as_of else desk.now
    position = await position_at(desk.shelf, moment)
    events = await events_of(desk, case)
    if not events:
        raise NotFound
    known = happened_by(events, moment) if by == "happened" else up_to(events, position)
    state = CaseState(case, position, moment, by, await facts(desk, events, known))
    await looked_at(desk, case)
    return state
