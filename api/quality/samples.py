"""Samples of closed engagements: drawn for a quarter, and drawn again before whoever doubts."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from annotated_types import MaxLen
from fastapi import APIRouter, Request, Response

from api.doors import InQuality
from api.forms import blank
from api.lists import Listed, Paging, listed
from api.pages import moved_on, page
from api.quality.improvements import desk_shown
from api.reception import Desk
from api.trail.sentences import names_of
from api.wishes import Wish
from application.mentors.mentor_list import mentor_list
from application.quality.reviews import ReviewRow, reviews
from application.quality.samples import SampleRow, samples
from domain.quality.sample import POLICIES, Closed, Sample, draw, sample_of
from domain.refusals import NotFound, Refused
from infrastructure.sampling import sample_to_draw

router = APIRouter(tags=["quality"])


@dataclass(frozen=True)
class DrawOf(Wish):
    """The quarter to draw, such as 2026Q3."""

    quarter: Annotated[str, MaxLen(6)]


@dataclass(frozen=True)
class SampleShown:
    """A draw with all it was made of; `same` says that drawn again it comes out the same."""

    sample_id: UUID
    quarter: str
    seed: str
    policy: str
    closed: tuple[Closed, ...]
    overdue: tuple[UUID, ...]
    drawn: tuple[UUID, ...]
    drawn_at: datetime
    same: bool


@router.get("/api/quality/samples")
async def list_samples(desk: InQuality, paging: Paging) -> Listed[SampleRow]:
    return await listed(desk, samples, {}, "-drawn_at", paging)


@router.get("/api/quality/samples/{sample_id}")
async def read_sample(sample_id: UUID, desk: InQuality) -> SampleShown:
    """A draw, drawn again from what it recorded."""
    return await shown(desk, sample_id)


@router.post("/api/quality/draw-sample", status_code=201)
async def draw_sample(wanted: DrawOf, desk: InQuality) -> SampleShown:
    """Draw a quarter that is over, once for ever; nobody chooses the seed or who may be drawn."""
    return await shown(desk, await drawn(desk, wanted.quarter))


@router.post("/desk/quality/samples", include_in_schema=False)
async def draw_on_page(request: Request, desk: InQuality) -> Response:
    quarter = str((await request.form()).get("quarter", ""))[:6]
    form = blank(request, {"quarter": quarter})
    try:
        sample_id = await drawn(desk, quarter)
    except Refused as refused:
        form.refuse(refused)
        return await desk_shown(request, desk, form)
    return moved_on(request, f"/desk/quality/samples/{sample_id}")


@router.get("/desk/quality/samples/{sample_id}", include_in_schema=False)
async def sample_page(request: Request, sample_id: UUID, desk: InQuality) -> Response:
    found = await shown(desk, sample_id)
    known = await desk.shelf.find(
        mentor_list, {"mentor_id": sorted({one.mentor_id for one in found.closed})}
    )
    persons = {row.mentor_id: row.person_id for row in known}
    names = await names_of(desk, persons.values())
    opened: list[ReviewRow] = await desk.shelf.find(
        reviews, {"engagement_id": list(found.drawn)}, limit=1_000
    )
    return page(
        request, "quality/sample.html", sample=found,
        mentors={key: names.get(person, "") for key, person in persons.items()},
        opened={row.engagement_id: row.review_id for row in opened},
    )  # fmt: skip


async def drawn(desk: Desk, quarter: str) -> UUID:
    """Draw a quarter unless it is drawn already, and give its sample's id."""
    if not await desk.shelf.find(samples, {"sample_id": sample_of(quarter)}):
        await desk.run(await sample_to_draw(desk.reception, quarter))
    return sample_of(quarter)


async def shown(desk: Desk, sample_id: UUID) -> SampleShown:
    """A sample from the log, drawn again. Raises NotFound."""
    events: list[Any] = await asyncio.to_thread(desk.reception.log.stream, sample_id)
    if not events or not isinstance(events[0], Sample.Drawn):
        raise NotFound
    one: Sample.Drawn = events[0]
    (policy,) = [some for some in POLICIES if some.version == one.policy]
    again = draw(one.seed, one.closed, frozenset(one.overdue), policy)
    return SampleShown(
        sample_id, one.quarter, one.seed, one.policy, one.closed, one.overdue, one.drawn,
        one.timestamp, again == one.drawn,
    )  # fmt: skip
