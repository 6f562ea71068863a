"""Signals: given by theme and concern on one's own page, told to quality from five on."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from api.doors import InQuality, door
from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.mentors.areas import area_names
from api.pages import page
from api.reception import Desk
from application.signals.give_signal import GiveSignal
from application.signals.signals import ToldRow, signals, signals_told
from domain.matters import Matter
from domain.people import Role
from domain.permissions import rule
from domain.signals import Concern, half_of
from domain.themes import THEMES

router = APIRouter(tags=["signals"])
Noticing = Annotated[Desk, Depends(door(rule(Matter.WORK, Role.CLIENT, Role.MENTOR)))]


@router.post("/api/signals/give-signal", status_code=201)
async def give_signal(command: GiveSignal, desk: Noticing) -> Response:
    return await desk.do(command, 201)


@router.get("/api/signals/told")
async def list_told(desk: InQuality, paging: Paging) -> Listed[ToldRow]:
    """What at least five persons noticed in a half-year that is over."""
    return await listed(desk, signals_told, {}, "-told_at", paging)


@router.get("/my/signals", include_in_schema=False)
async def my_signals(request: Request, desk: Noticing) -> Response:
    return await _mine(request, desk, blank(request))


@router.post("/my/signals", include_in_schema=False)
async def give_on_page(request: Request, desk: Noticing) -> Response:
    form = await filled(request, GiveSignal)
    return await form.do(desk, then="/my/signals", again=lambda form: _mine(request, desk, form))


@router.get("/desk/quality/signals", include_in_schema=False)
async def told_page(request: Request, desk: InQuality) -> Response:
    names = await area_names(desk.shelf)
    return page(
        request, "signals/told.html", names=names,
        rows=await desk.shelf.find(signals_told, order="-told_at", limit=200),
    )  # fmt: skip


async def _mine(request: Request, desk: Desk, form: Form[Any]) -> Response:
    half = half_of(desk.now.date())
    names = await area_names(desk.shelf)
    return page(
        request, "signals/give.html", form.status, form=form, half=half, names=names,
        themes=THEMES, concerns=list(Concern),
        given=await desk.shelf.find(
            signals, {"person_id": desk.by, "half": half}, reader=desk.by
        ),
    )  # fmt: skip
