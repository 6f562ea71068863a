"""Taking a part of the trail out: as a table, lines of JSON, a document, or a case with proofs."""

from __future__ import annotations

import asyncio
import csv
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from io import StringIO
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from api.doors import InQuality
from api.forms import filled
from api.lists import as_cell
from api.reception import Desk
from api.trail.events import case_of
from api.trail.seal import bundle_of
from api.trail.sentences import Told, told
from application.trail.qualifiers import Qualifier, QualifierUnknown, read_qualifiers
from application.trail.take_export import TakeExport
from domain.trail_exports import ExportForm
from infrastructure.pdf.trail_page import render_trail
from infrastructure.store.mapper import encode_plain
from infrastructure.trail_search import count_trail, position_at, search_trail

router = APIRouter(tags=["trail"])
MOST = 5_000
"""How many events a document holds at most; it says how many there are."""
PAGE = 1_000
COLUMNS = ("position", "recorded_at", "happened_at", "who", "what", "event", "stream", "version",
           "via", "rule", "command")  # fmt: skip


@dataclass(frozen=True)
class Part:
    """What is taken out: the events up to a position that meet every qualifier."""

    desk: Desk
    wanted: tuple[Qualifier, ...]
    until: int
    whole: int


@router.post("/api/trail/take-export", response_class=Response)
async def take_export(command: TakeExport, desk: InQuality) -> Response:
    """The events as CSV, JSON Lines or PDF, or one case as a bundle with its proofs."""
    return await taken(desk, command.form, command.looked_for)


@router.post("/desk/trail/export", include_in_schema=False)
async def export_page(request: Request, desk: InQuality) -> Response:
    form = await filled(request, TakeExport)
    asked = form.command or TakeExport(form=ExportForm.CSV)
    return await taken(desk, asked.form, asked.looked_for)


async def taken(desk: Desk, form: ExportForm, looked_for: str) -> Response:
    """Record that a file is taken, then make it: tables and lines go out page by page, whole."""
    wanted = read_qualifiers(looked_for)
    if form is ExportForm.BUNDLE and case_of(wanted) is None:
        raise QualifierUnknown
    until = await position_at(desk.shelf, desk.now)
    part = Part(desk, wanted, until, await count_trail(desk.shelf, wanted, until))
    told = min(part.whole, MOST) if form is ExportForm.PDF else part.whole
    content = WRITERS[form](part)
    await desk.run(TakeExport(form=form, looked_for=looked_for, events=told))
    kind, ending = KINDS[form]
    named = {"Content-Disposition": f'attachment; filename="trail.{ending}"'}
    return StreamingResponse(content, media_type=kind, headers=named)


async def _pages(part: Part) -> AsyncIterator[list[Told]]:
    until = part.until
    while rows := await search_trail(part.desk.shelf, part.wanted, until=until, limit=PAGE):
        yield await told(part.desk, rows)
        until = rows[-1].position - 1


async def _csv(part: Part) -> AsyncIterator[bytes]:
    yield _lines_of([list(COLUMNS)]).encode("utf-8-sig")
    async for events in _pages(part):
        cells = [[as_cell(value) for value in _plain(one).values()] for one in events]
        yield _lines_of(cells).encode()


def _lines_of(cells: list[list[Any]]) -> str:
    out = StringIO()
    csv.writer(out).writerows(cells)
    return out.getvalue()


async def _lines(part: Part) -> AsyncIterator[bytes]:
    async for events in _pages(part):
        yield b"".join(encode_plain(_plain(one)) + b"\n" for one in events)


async def _pdf(part: Part) -> AsyncIterator[bytes]:
    """A document holds the newest events, and says so where there are more."""
    desk, asked = part.desk, " ".join(one.written for one in part.wanted)
    found = await search_trail(desk.shelf, part.wanted, until=part.until, limit=MOST)
    rows = [_plain(one) for one in await told(desk, found)]
    yield await asyncio.to_thread(
        render_trail, rows, asked, desk.now, desk.language, max(part.whole, len(rows))
    )


async def _bundle(part: Part) -> AsyncIterator[bytes]:
    case = case_of(part.wanted)
    assert case
    yield await asyncio.to_thread(bundle_of, part.desk, case)


def _plain(one: Told) -> dict[str, object]:
    row = one.row
    values = (
        row.position, row.recorded_at.isoformat(), row.happened_at.isoformat(), one.actor,
        one.sentence, one.type, str(row.stream), row.version, row.via, " ".join(row.rule),
        str(row.command),
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


WRITERS: dict[ExportForm, Callable[[Part], AsyncIterator[bytes]]] = {
    ExportForm.CSV: _csv,
    ExportForm.JSON_LINES: _lines,
    ExportForm.PDF: _pdf,
    ExportForm.BUNDLE: _bundle,
}
KINDS = {
    ExportForm.CSV: ("text/csv", "csv"),
    ExportForm.JSON_LINES: ("application/jsonl", "jsonl"),
    ExportForm.PDF: ("application/pdf", "pdf"),
    ExportForm.BUNDLE: ("application/zip", "zip"),
}
