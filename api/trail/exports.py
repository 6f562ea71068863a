"""Taking a part of the trail out: as a table, lines of JSON, a document, or a case with proofs."""

from __future__ import annotations

import asyncio
import csv
from collections.abc import Awaitable, Callable
from io import StringIO

from fastapi import APIRouter, Request, Response

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
from infrastructure.trail_search import search_trail

router = APIRouter(tags=["trail"])
MOST = 5_000
COLUMNS = ("position", "recorded_at", "happened_at", "who", "what", "event", "stream", "version",
           "via", "rule", "command")  # fmt: skip


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
    """Make the file and record that it was taken."""
    wanted = read_qualifiers(looked_for)
    rows = await search_trail(desk.shelf, wanted, limit=MOST)
    content = await WRITERS[form](desk, wanted, await told(desk, rows))
    await desk.run(TakeExport(form=form, looked_for=looked_for, events=len(rows)))
    kind, ending = KINDS[form]
    named = {"Content-Disposition": f'attachment; filename="trail.{ending}"'}
    return Response(content, media_type=kind, headers=named)


async def _csv(desk: Desk, wanted: tuple[Qualifier, ...], events: list[Told]) -> bytes:
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for one in events:
        writer.writerow([as_cell(value) for value in _plain(one).values()])
    return out.getvalue().encode("utf-8-sig")


async def _lines(desk: Desk, wanted: tuple[Qualifier, ...], events: list[Told]) -> bytes:
    return b"".join(encode_plain(_plain(one)) + b"\n" for one in events)


async def _pdf(desk: Desk, wanted: tuple[Qualifier, ...], events: list[Told]) -> bytes:
    asked = " ".join(one.written for one in wanted)
    rows = [_plain(one) for one in events]
    return await asyncio.to_thread(render_trail, rows, asked, desk.now, desk.language)


async def _bundle(desk: Desk, wanted: tuple[Qualifier, ...], events: list[Told]) -> bytes:
    case = case_of(wanted)
    if case is None:
        raise QualifierUnknown
    return await asyncio.to_thread(bundle_of, desk, case)


def _plain(one: Told) -> dict[str, object]:
    row = one.row
    values = (
        row.position, row.recorded_at.isoformat(), row.happened_at.isoformat(), one.actor,
        one.sentence, one.type, str(row.stream), row.version, row.via, " ".join(row.rule),
        str(row.command),
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


WRITERS: dict[ExportForm, Callable[..., Awaitable[bytes]]] = {
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
