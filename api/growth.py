"""How mentors grow: a mentor's own portfolio, and how all stand for the quality manager."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import AsMentor, InQuality
from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from application.growth.keep_portfolio import EnterDevelopment, EnterSupervision, NoteLearning
from application.growth.portfolio_page import PortfolioPage, portfolio_page
from application.growth.standings import Entry, growth_entries, standings
from application.people.people import people
from domain.growth.development_policy import development_policy_on
from domain.growth.portfolio import DevelopmentKind, portfolio_of
from domain.growth.supervision import Kind, Light, Standing, Supervised, policy_on, standing
from domain.refusals import NotFound
from infrastructure.store.mapper import encode_plain

router = APIRouter(tags=["growth"])
ACTS = {
    "supervision": EnterSupervision, "development": EnterDevelopment, "learning": NoteLearning,
}  # fmt: skip
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class MentorStanding:
    """How a mentor stands over the last twelve months; minutes throughout."""

    person_id: UUID
    name: str
    practice: int
    development: int
    development_due: int
    supervision: Standing


@router.get("/api/growth/portfolio")
async def portfolio(desk: AsMentor) -> PortfolioPage:
    """The asker's own portfolio."""
    return await _portfolio(desk, desk.by)


@router.get("/api/growth/portfolio/export", response_class=Response)
async def export_portfolio(desk: AsMentor) -> Response:
    """The asker's own portfolio to take along, with no client in it."""
    content = encode_plain(
        {"format": "luotsi-portfolio/v1", "portfolio": await _portfolio(desk, desk.by)}
    )
    named = {"Content-Disposition": 'attachment; filename="portfolio.json"'}
    return Response(content, media_type="application/json", headers=named)


@router.post("/api/growth/enter-supervision", status_code=201)
async def enter_supervision(command: EnterSupervision, desk: AsMentor) -> Response:
    return await desk.do(command, 201)


@router.post("/api/growth/enter-development", status_code=201)
async def enter_development(command: EnterDevelopment, desk: AsMentor) -> Response:
    return await desk.do(command, 201)


@router.post("/api/growth/note-learning", status_code=201)
async def note_learning(command: NoteLearning, desk: AsMentor) -> Response:
    return await desk.do(command, 201)


@router.get("/api/growth/standings")
async def list_standings(desk: InQuality) -> list[MentorStanding]:
    """Every mentor with practice, supervision, development and light."""
    return await _standings(desk)


@router.get("/desk/growth", include_in_schema=False)
async def growth(request: Request, desk: AsMentor) -> Response:
    return await _own(request, desk, blank(request))


@router.post("/desk/growth/{act}", include_in_schema=False)
async def enter(request: Request, act: str, desk: AsMentor) -> Response:
    if act not in ACTS:
        raise NotFound
    form: Form[Any] = await filled(request, ACTS[act])
    return await form.do(desk, then="/desk/growth", again=lambda form: _own(request, desk, form))


@router.get("/desk/quality/mentors", include_in_schema=False)
async def mentors(request: Request, desk: InQuality) -> Response:
    return page(request, "growth/standings.html", rows=await _standings(desk))


async def _portfolio(desk: Desk, person_id: UUID) -> PortfolioPage:
    found: PortfolioPage | None = await desk.shelf.document(portfolio_page, portfolio_of(person_id))
    return found or PortfolioPage(person_id)


async def _own(request: Request, desk: Desk, form: Form[Any]) -> Response:
    today = desk.now.date()
    found = await _portfolio(desk, desk.by)
    rows = await desk.shelf.find(growth_entries, {"person_id": desk.by})
    return page(
        request, "growth/portfolio.html", form.status, form=form, portfolio=found,
        stands=judged(rows, today), practice=found.practised(today - YEAR), today=today,
        developed=found.developed(today - YEAR), due=development_policy_on(today).minutes_a_year,
        kinds=list(Kind), developments=list(DevelopmentKind),
    )  # fmt: skip


async def _standings(desk: Desk) -> list[MentorStanding]:
    today = desk.now.date()
    known = {row.person_id for row in await desk.shelf.find(standings)}
    names = await desk.shelf.documents(people, known)
    entries = await desk.shelf.find(growth_entries, {"person_id": sorted(known)}, limit=100_000)
    found = []
    for person_id in known:
        own = [row for row in entries if row.person_id == person_id]
        recent = [row for row in own if row.day > today - YEAR]
        name = names[person_id].name if person_id in names else ""
        found.append(
            MentorStanding(
                person_id, name, _sum(recent, "practice"), _sum(recent, "development"),
                development_policy_on(today).minutes_a_year, judged(own, today),
            )
        )  # fmt: skip
    order = list(Light)[::-1]
    return sorted(found, key=lambda one: (order.index(one.supervision.light), one.name))


def judged(entries: list[Entry], today: date) -> Standing:
    """How somebody stands, from the figures of a portfolio."""
    recent = [row for row in entries if today - YEAR < row.day <= today]
    given = [row for row in recent if row.what == "supervision"]
    last = max((row.day for row in entries if row.what == "supervision"), default=date.min)
    practised = [row for row in entries if row.what == "practice"]
    year = Supervised(
        practice=_sum(recent, "practice"),
        since_last=sum(row.minutes for row in practised if last < row.day <= today),
        by_kind={
            kind: sum(row.minutes for row in given if row.kind == kind.value) for kind in Kind
        },
        first_year=min((row.day for row in practised), default=today) > today - YEAR,
    )
    return standing(year, policy_on(today))


def _sum(entries: list[Entry], what: str) -> int:
    return sum(row.minutes for row in entries if row.what == what)
