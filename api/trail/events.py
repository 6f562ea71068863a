"""The quality manager's trail: every event in sentences, found by qualifiers in the address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query, Request, Response

from api.doors import InQuality
from api.forms import Form, blank
from api.lists import Listed, Paging, next_address
from api.pages import page
from api.plain_text import is_number
from api.reception import Desk
from api.trail.looks import looked_at
from api.trail.sentences import Told, told
from application.trail.qualifiers import Qualifier, QualifierUnknown, read_qualifiers
from application.trail.trail import TrailRow
from domain.refusals import NotFound
from domain.slots import HELSINKI
from infrastructure.trail_search import (
    cause_of,
    count_trail,
    effects_of,
    event_at,
    position_at,
    search_trail,
)

router = APIRouter(tags=["trail"])
Wanted = Annotated[str, Query(max_length=500, examples=["type:Session* -via:job"])]
LONGEST_CHAIN = 12
SHOWN = 50


@dataclass(frozen=True)
class TrailEvent:
    """One event of the trail: the record, and its sentence in the reader's language."""

    record: TrailRow
    sentence: str


@router.get("/api/trail/events")
async def trail_events(
    desk: InQuality, paging: Paging, q: Wanted = "", as_of: datetime | None = None
) -> Listed[TrailEvent]:
    """Events that meet every qualifier, the newest first; `as_of` shows the trail of a moment."""
    cursor = paging.cursor or ""
    until = int(cursor) - 1 if is_number(cursor) else None
    if as_of is not None:
        known = await position_at(desk.shelf, aware(as_of))
        until = min(known, known if until is None else until)
    wanted = read_qualifiers(q)
    rows = await search_trail(desk.shelf, wanted, until=until, limit=paging.limit + 1)
    some = await told(desk, rows[: paging.limit])
    after = str(rows[paging.limit - 1].position) if len(rows) > paging.limit else None
    await looked_at(desk, case_of(wanted))
    return Listed([spoken(one) for one in some], next_address(desk, after))


@router.get("/api/trail/events/{position}")
async def trail_event(position: int, desk: InQuality) -> TrailEvent:
    row = await _event(desk, position)
    (one,) = await told(desk, [row])
    await looked_at(desk, row.stream)
    return spoken(one)


@router.get("/api/trail/events/{position}/chain")
async def trail_chain(position: int, desk: InQuality) -> list[TrailEvent]:
    """What led to an event and what followed from it, in the order of the log."""
    row = await _event(desk, position)
    chain = await told(desk, await chain_of(desk, row))
    await looked_at(desk, row.stream)
    return [spoken(one) for one in chain]


@router.get("/desk/trail", include_in_schema=False)
async def trail_page(
    request: Request, desk: InQuality, q: Wanted = "", before: int | None = None
) -> Response:
    form = blank(request, {"q": q})
    wanted: tuple[Qualifier, ...] = ()
    try:
        wanted = read_qualifiers(q)
    except QualifierUnknown as refused:
        form.refuse(refused, "q")
    rows = await search_trail(desk.shelf, wanted, until=before and before - 1, limit=SHOWN + 1)
    return await _page(request, desk, form, wanted, rows)


async def _page(
    request: Request,
    desk: Desk,
    form: Form[Any],
    wanted: tuple[Qualifier, ...],
    rows: list[TrailRow],
) -> Response:
    shown = page(
        request, "trail/trail.html", form.status, form=form, wanted=wanted, case=case_of(wanted),
        events=await told(desk, rows[:SHOWN]),
        more=rows[SHOWN - 1].position if len(rows) > SHOWN else None,
        whole=await count_trail(desk.shelf, wanted),
    )  # fmt: skip
    await looked_at(desk, case_of(wanted))
    return shown


async def chain_of(desk: Desk, row: TrailRow) -> list[TrailRow]:
    """The causes of an event back to the first, the event, and all its effects."""
    chain, effects = [row], [row]
    while (cause := await cause_of(desk.shelf, chain[0])) and len(chain) < LONGEST_CHAIN:
        chain.insert(0, cause)
    while effects and len(chain) < 2 * LONGEST_CHAIN:
        effects = [one for parent in effects for one in await effects_of(desk.shelf, parent)]
        chain += effects
    return sorted({one.position: one for one in chain}.values(), key=lambda one: one.position)


async def _event(desk: Desk, position: int) -> TrailRow:
    row = await event_at(desk.shelf, position)
    if row is None:
        raise NotFound
    return row


def spoken(one: Told) -> TrailEvent:
    """An event for the API."""
    return TrailEvent(one.row, f"{one.actor} {one.sentence}")


def aware(moment: datetime) -> datetime:
    """A moment without its offset is read in the firm's zone."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(HELSINKI))).astimezone(UTC)


def case_of(wanted: tuple[Qualifier, ...]) -> UUID | None:
    """The one case a search is about, if it names one."""
    subjects = [one.id for one in wanted if one.name == "subject" and not one.excludes]
    return subjects[0] if len(subjects) == 1 else None
