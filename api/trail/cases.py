"""One case of the trail: its time line, as it was at a moment beside now, and its proofs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InQuality
from api.forms import blank
from api.pages import page
from api.reception import Desk
from api.trail.case_facts import (
    Fact,
    FieldOfEvent,
    events_of,
    facts,
    fields_of,
    up_to,
)
from api.trail.events import SHOWN, aware, chain_of
from api.trail.looks import looked_at
from api.trail.seal import Seal, last_seal
from api.trail.sentences import Told, told
from api.trail.time_line import TimeLine, line_of
from application.trail.trail import TrailRow
from domain.refusals import NotFound
from infrastructure.trail_search import (
    count_trail,
    event_at,
    position_at,
    search_trail,
    subject,
)

router = APIRouter(tags=["trail"])


@dataclass(frozen=True)
class CasePage:
    """A case of the trail, now or at a moment."""

    case: UUID
    events: list[Told]
    open: Told | None
    fields: list[FieldOfEvent]
    chain: list[Told]
    facts: list[Fact]
    line: TimeLine
    nth: int
    whole: int
    earlier: TrailRow | None
    later: TrailRow | None
    as_of: datetime | None
    seal: Seal | None


@router.get("/desk/trail/cases/{case}", include_in_schema=False)
async def case_page(
    request: Request,
    case: UUID,
    desk: InQuality,
    event: int | None = None,
    at: datetime | None = None,
) -> Response:
    shown = await gathered(desk, case, event, at)
    await looked_at(desk, case)
    return page(
        request, "trail/case.html", shown=shown, as_of=shown.as_of, form=blank(request),
        position=f"{shown.open.row.position}" if shown.open else "0",
        back=f"/desk/trail/cases/{case}",
    )  # fmt: skip


async def gathered(
    desk: Desk, case: UUID, event: int | None = None, at: datetime | None = None
) -> CasePage:
    """Everything the page of a case shows. Raises NotFound where nothing ever happened."""
    newest = await search_trail(desk.shelf, subject(case), limit=1)
    if not newest:
        raise NotFound
    here = await _here(desk, case, event, at) or newest[0]
    rows = await search_trail(desk.shelf, subject(case), until=here.position, limit=SHOWN)
    whole = await count_trail(desk.shelf, subject(case))
    nth = await count_trail(desk.shelf, subject(case), here.position)
    events = await told(desk, rows)
    mine, all_of_it = await events_of(desk, here.stream), await events_of(desk, case)
    past = here.position < newest[0].position
    return CasePage(
        case=case, events=events, open=events[0] if events else None,
        fields=await fields_of(desk, mine, here.position),
        chain=await told(desk, await chain_of(desk, here)),
        facts=await facts(desk, all_of_it, up_to(all_of_it, here.position)),
        line=await line_of(desk, case, here if past else None), nth=nth, whole=whole,
        earlier=rows[1] if len(rows) > 1 else None, later=await _next(desk, case, here),
        as_of=here.recorded_at if past else None, seal=await last_seal(desk),
    )  # fmt: skip


async def _here(desk: Desk, case: UUID, event: int | None, at: datetime | None) -> TrailRow | None:
    if event is not None:
        return await event_at(desk.shelf, event)
    if at is not None:
        until = await position_at(desk.shelf, aware(at))
        rows = await search_trail(desk.shelf, subject(case), until=until, limit=1)
        if not rows:
            raise NotFound
        return rows[0]
    return None


async def _next(desk: Desk, case: UUID, here: TrailRow) -> TrailRow | None:
    rows = await search_trail(desk.shelf, subject(case), after=here.position, limit=1)
    return rows[0] if rows else None
