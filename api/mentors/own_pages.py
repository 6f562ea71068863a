"""A mentor's own profile: what is known of them, open hours, and what they may do themselves."""

from __future__ import annotations

from datetime import time
from typing import Any

from fastapi import APIRouter, Request, Response

from api.acts import carry_out, show
from api.doors import AsMentor
from api.forms import Form, blank, filled
from api.mentors.acts import OWN
from api.mentors.cards import choices, shown
from api.mentors.places import first_filled, place_of
from api.mentors.words import BONDS, FORMATS, STATES, STEPS, TIES, TROUBLES
from api.pages import page
from api.reception import Desk
from application.mentors.mentor_page import mentor_page
from application.mentors.own_calendar import own_calendar
from application.mentors.set_weekly_hours import SetWeeklyHours
from domain.mentors import mentor_of
from domain.opening_hours import Hours
from domain.refusals import NotFound, Refused
from domain.slots import TimeUnreadable

router = APIRouter(tags=["mentors"])
BACK = "/desk/profile"
DAYS = range(1, 8)


@router.get("/desk/profile", include_in_schema=False)
async def profile(request: Request, desk: AsMentor) -> Response:
    return page(
        request, "mentors/card.html", shown=await shown(desk, mentor_of(desk.by)), own=True,
        base=BACK, states=STATES, steps=STEPS, bonds=BONDS, ties=TIES, formats=FORMATS,
        decides=False, now=desk.now,
    )  # fmt: skip


@router.get("/desk/profile/hours", include_in_schema=False)
async def hours(request: Request, desk: AsMentor) -> Response:
    known = await desk.shelf.document(mentor_page, mentor_of(desk.by))
    if known is None:
        raise NotFound
    said: dict[str, object] = {}
    for day, open_for in known.weekly:
        said[f"opens.{day}"] = f"{open_for.opens:%H:%M}"
        said[f"closes.{day}"] = f"{open_for.closes:%H:%M}"
    return await _hours(request, desk, blank(request, said))


@router.post("/desk/profile/hours", include_in_schema=False)
async def set_hours(request: Request, desk: AsMentor) -> Response:
    own = mentor_of(desk.by)
    form = await filled(request, SetWeeklyHours, mentor_id=own, weekly=())
    try:
        weekly = _weekly(form)
        form.command = SetWeeklyHours(mentor_id=own, weekly=weekly)
    except Refused as refused:
        form.refuse(refused)
    return await form.do(desk, then=BACK, again=lambda form: _hours(request, desk, form))


async def _hours(request: Request, desk: Desk, form: Form[Any]) -> Response:
    own = await desk.shelf.document(own_calendar, mentor_of(desk.by))
    return page(
        request, "mentors/hours.html", form.status, form=form, days=DAYS, calendar=own,
        troubles=TROUBLES,
    )  # fmt: skip


def _weekly(form: Form[SetWeeklyHours]) -> tuple[tuple[int, Hours], ...]:
    said = [(day, form.value(f"opens.{day}"), form.value(f"closes.{day}")) for day in DAYS]
    try:
        return tuple(
            (day, Hours(time.fromisoformat(opens), time.fromisoformat(closes)))
            for day, opens, closes in said
            if opens and closes
        )
    except ValueError:
        raise TimeUnreadable from None


@router.get("/desk/profile/{act}", include_in_schema=False)
async def ask(request: Request, desk: AsMentor, act: str) -> Response:
    own = mentor_of(desk.by)
    place = await place_of(desk, OWN, act, own, BACK, "profile")
    return show(
        request, OWN[act], place, await choices(desk), await first_filled(request, desk, act, own)
    )


@router.post("/desk/profile/{act}", include_in_schema=False)
async def do(request: Request, desk: AsMentor, act: str) -> Response:
    own = mentor_of(desk.by)
    place = await place_of(desk, OWN, act, own, BACK, "profile")
    return await carry_out(request, desk, OWN[act], place, await choices(desk), mentor_id=own)
