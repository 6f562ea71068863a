"""The firm's figures against their targets, now or as of any recorded moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.doors import InQuality
from api.pages import page
from api.reception import Desk
from api.trail.events import aware
from application.figures.facts import VERSION, day_of
from application.figures.kpis import Kpi, kpis, last_months
from infrastructure.finnish_holidays import days_off
from infrastructure.replay import Replay
from infrastructure.trail_search import position_at

router = APIRouter(tags=["figures"])
AsOf = Annotated[datetime | None, Query(description="The figures as they were then.")]


@dataclass(frozen=True)
class Figures:
    """Every figure, with what is needed to make it again: version, moment, last event known."""

    version: str
    as_of: datetime
    position: int
    kpis: tuple[Kpi, ...]


@router.get("/api/figures/kpis")
async def list_kpis(desk: InQuality, as_of: AsOf = None) -> Figures:
    """Asked again with the same `as_of` and version, the same numbers come."""
    return await figures_of(desk, as_of)


@router.get("/desk/dashboards", include_in_schema=False)
async def dashboards(request: Request, desk: InQuality, at: AsOf = None) -> Response:
    found = await figures_of(desk, at)
    return page(
        request, "figures/dashboards.html", found=found, as_of=found.as_of if at else None,
        position=str(found.position), back="/desk/dashboards",
        months=last_months(day_of(found.as_of)),
    )  # fmt: skip


async def figures_of(desk: Desk, moment: datetime | None) -> Figures:
    """The figures of a moment, or of now."""
    replay = _replay(desk)
    if moment is None:
        as_of, facts = desk.now, await replay.facts()
    else:
        as_of = aware(moment)
        facts = await replay.facts(await position_at(desk.shelf, as_of))
    today = day_of(as_of)
    found = kpis(facts, today, days_off(today.year - 2, today.year + 1))
    return Figures(VERSION, as_of, facts.position, found)


def _replay(desk: Desk) -> Replay:
    state = desk.request.app.state
    if not hasattr(state, "replay"):
        state.replay = Replay(desk.reception.log)
    replay: Replay = state.replay
    return replay
