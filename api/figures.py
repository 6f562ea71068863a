"""The firm's figures against their targets, now or as of any recorded moment, down to the cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.doors import InQuality
from api.pages import page
from api.reception import Desk
from api.trail.events import aware
from application.engagements.engagement_list import EngagementRow, engagement_list
from application.figures.behind import Behind, behind, last_months
from application.figures.facts import VERSION, Facts, day_of, month_of
from application.figures.kpis import TARGETS, Kpi, kpis
from application.people.people import people
from domain.refusals import NotFound
from infrastructure.finnish_holidays import days_off
from infrastructure.replay import Replay
from infrastructure.trail_search import position_at

router = APIRouter(tags=["figures"])
AsOf = Annotated[datetime | None, Query(description="The figures as they were then.")]
Month = Annotated[str, Query(pattern=r"^(\d{4}-\d{2})?$", examples=["2026-11"])]
SHOWN = 500


@dataclass(frozen=True)
class Figures:
    """Every figure, with what is needed to make it again: version, moment, last event known."""

    version: str
    as_of: datetime
    position: int
    kpis: tuple[Kpi, ...]


@dataclass(frozen=True)
class CasesBehind:
    """The cases one figure is made of, the newest first; `of` counts those not shown, too."""

    version: str
    as_of: datetime
    position: int
    code: str
    month: str
    of: int
    cases: list[Behind]


@router.get("/api/figures/kpis")
async def list_kpis(desk: InQuality, as_of: AsOf = None) -> Figures:
    """Asked again with the same `as_of` and version, the same numbers come."""
    return await figures_of(desk, as_of)


@router.get("/api/figures/kpis/{code}/cases")
async def cases_behind(
    code: str, desk: InQuality, as_of: AsOf = None, month: Month = ""
) -> CasesBehind:
    """The cases of a figure in its twelve months, or in one of them."""
    return await behind_of(desk, code, as_of, month)


@router.get("/desk/dashboards", include_in_schema=False)
async def dashboards(request: Request, desk: InQuality, at: AsOf = None) -> Response:
    found = await figures_of(desk, at)
    return page(
        request, "figures/dashboards.html", found=found, as_of=found.as_of if at else None,
        position=str(found.position), back="/desk/dashboards",
        months=last_months(day_of(found.as_of)),
    )  # fmt: skip


@router.get("/desk/dashboards/{code}", include_in_schema=False)
async def cases_page(
    request: Request, code: str, desk: InQuality, at: AsOf = None, month: Month = ""
) -> Response:
    found = await behind_of(desk, code, at, month)
    ids = {one.case for one in found.cases}
    rows: list[EngagementRow] = await desk.shelf.find(
        engagement_list, {"engagement_id": list(ids)}, limit=len(ids) or 1
    )
    whose = {row.engagement_id: row.mentee_id for row in rows}
    cards = await desk.shelf.documents(people, {whose.get(one, one) for one in ids})
    names = {one: cards[whose.get(one, one)].name for one in ids if whose.get(one, one) in cards}
    return page(
        request, "figures/cases.html", found=found, as_of=found.as_of if at else None, names=names,
        position=str(found.position), back=f"/desk/dashboards/{code}", at=at,
        months=last_months(day_of(found.as_of)),
    )  # fmt: skip


async def figures_of(desk: Desk, moment: datetime | None) -> Figures:
    """The figures of a moment, or of now."""
    as_of, facts, today = await _known(desk, moment)
    return Figures(VERSION, as_of, facts.position, kpis(facts, today, _days_off(today)))


async def behind_of(desk: Desk, code: str, moment: datetime | None, month: str) -> CasesBehind:
    """The cases of one figure. Raises NotFound for a figure there is not."""
    if code not in TARGETS:
        raise NotFound
    as_of, facts, today = await _known(desk, moment)
    cases = behind(code, facts, today, _days_off(today))
    cases = [one for one in cases if not month or month_of(one.on) == month]
    return CasesBehind(VERSION, as_of, facts.position, code, month, len(cases), cases[:SHOWN])


async def _known(desk: Desk, moment: datetime | None) -> tuple[datetime, Facts, date]:
    as_of = desk.now if moment is None else aware(moment)
    until = None if moment is None else await position_at(desk.shelf, as_of)
    return as_of, await _replay(desk).facts(until), day_of(as_of)


def _days_off(today: date) -> frozenset[date]:
    return days_off(today.year - 2, today.year + 1)


def _replay(desk: Desk) -> Replay:
    state = desk.request.app.state
    if not hasattr(state, "replay"):
        state.replay = Replay(desk.reception.log)
    replay: Replay = state.replay
    return replay
