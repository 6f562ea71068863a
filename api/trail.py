"""The quality manager's trail: every event in sentences, filtered by qualifiers in the address."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InQuality
from api.pages import page
from api.reception import Desk
from application.house import all_sentences
from application.people.people import people
from application.trail.trail import TrailRow, trail
from domain.events import NOBODY

router = APIRouter(tags=["trail"])
LANGUAGES = ("fi", "sv", "en")
SERVICE = ("Palvelu", "Tjänsten", "The service")
SENTENCES = all_sentences()


@router.get("/api/trail/events")
async def trail_events(
    desk: InQuality, stream: UUID | None = None, name: str | None = None, limit: int = 50
) -> list[TrailRow]:
    return await _rows(desk, stream, name, None, min(limit, 100))


@router.get("/desk/trail", include_in_schema=False)
async def trail_page(
    request: Request,
    desk: InQuality,
    stream: UUID | None = None,
    name: str | None = None,
    at: datetime | None = None,
) -> Response:
    rows = await _rows(desk, stream, name, at, 100)
    told = [(row, await sentence(desk, row)) for row in rows]
    shell = "trail/trail_past.html" if at else "trail/trail.html"
    return page(request, shell, rows=told, stream=stream, name=name or "", at=at)


async def _rows(
    desk: Desk, stream: UUID | None, name: str | None, at: datetime | None, limit: int
) -> list[TrailRow]:
    where: dict[str, Any] = {}
    if stream:
        where["stream"] = stream
    if name:
        where["name"] = name
    rows = await desk.shelf.find(trail, where, order="-position", limit=1000 if at else limit)
    return [row for row in rows if at is None or row.recorded_at <= at][:limit]


async def sentence(desk: Desk, row: TrailRow) -> str:
    """One event in words, in the reader's language; erased fields read as erased."""
    place = LANGUAGES.index(desk.language)
    card = await desk.shelf.document(people, row.by) if row.by != NOBODY else None
    (event,) = await asyncio.to_thread(desk.reception.log.events, row.position - 1, 1)
    words = {key: str(value) for key, value in vars(event).items()}
    words["by"] = card.name if card else SERVICE[place]
    return SENTENCES[row.name][place].format(**words)
