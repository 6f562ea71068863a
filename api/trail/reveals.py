"""Uncovering a personal field in the trail: for quality, with a reason, for a short time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from annotated_types import MaxLen, MinLen
from fastapi import APIRouter, Request, Response

from api.doors import InQuality
from api.forms import Form, filled
from api.pages import page
from api.reception import Desk
from api.trail.case_facts import events_of, subject_of, uncovered
from api.trail.cases import gathered
from api.wishes import Wish
from application.trail.reveal_field import RevealField
from application.trail.trail import TrailRow
from domain.refusals import NotFound
from infrastructure.trail_search import event_at

router = APIRouter(tags=["trail"])


@dataclass(frozen=True)
class Reveal(Wish):
    """Which field is to be uncovered, and why."""

    field: Annotated[str, MaxLen(60)]
    reason: Annotated[str, MinLen(10), MaxLen(500)]


@dataclass(frozen=True)
class Revealed:
    """A field of an event in the open."""

    field: str
    value: str


@router.post("/api/trail/events/{position}/reveal")
async def reveal(position: int, wanted: Reveal, desk: InQuality) -> Revealed:
    """Uncover a personal field; confidential text stays covered whatever the reason."""
    row = await _row(desk, position)
    command = RevealField(
        stream=row.stream, event_version=row.version, name=row.name, field=wanted.field,
        reason=wanted.reason, subject_id=await _subject(desk, row, wanted.field),
    )  # fmt: skip
    await desk.run(command)
    return Revealed(wanted.field, await uncovered(desk, row.stream, row.version, wanted.field))


@router.post("/desk/trail/events/{position}/reveal", include_in_schema=False)
async def reveal_on_page(request: Request, position: int, desk: InQuality) -> Response:
    row = await _row(desk, position)
    field = str((await request.form()).get("field", ""))
    form = await filled(
        request, RevealField, stream=row.stream, event_version=row.version, name=row.name,
        subject_id=await _subject(desk, row, field),
    )  # fmt: skip
    return await form.do(
        desk, then=f"/desk/trail/cases/{row.stream}?event={position}",
        again=lambda form: _again(request, desk, row, form),
    )  # fmt: skip


async def _again(request: Request, desk: Desk, row: TrailRow, form: Form[Any]) -> Response:
    shown = await gathered(desk, row.stream, row.position)
    return page(
        request, "trail/case.html", form.status, shown=shown, as_of=shown.as_of, form=form,
        position=f"{row.position}", back=f"/desk/trail/cases/{row.stream}",
    )  # fmt: skip


async def _subject(desk: Desk, row: TrailRow, field: str) -> UUID | None:
    """Whose field it is: the person or case whose key covers it."""
    events = await events_of(desk, row.stream)
    (event,) = [one for one in events if one.position == row.position]
    return subject_of(event, field)


async def _row(desk: Desk, position: int) -> TrailRow:
    row = await event_at(desk.shelf, position)
    if row is None:
        raise NotFound
    return row
