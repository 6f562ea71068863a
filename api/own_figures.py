"""An organisation's own figures: noted and taken back by whoever speaks for it."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import filled
from api.permits import may
from api.reception import Desk
from api.sponsor import report_shown
from application.feedback.note_own_figure import DropOwnFigure, NoteOwnFigure

router = APIRouter(tags=["sponsor"])
Noting = Annotated[Desk, Depends(may("feedback.note_own_figure", of="organisation_id"))]


@router.post("/api/sponsor/note-own-figure", status_code=201)
async def note_own_figure(command: NoteOwnFigure, desk: Noting) -> Response:
    return await desk.do(command, 201)


@router.post("/api/sponsor/drop-own-figure")
async def drop_own_figure(command: DropOwnFigure, desk: Noting) -> Response:
    return await desk.do(command)


@router.post("/organisation/{organisation_id}/figures", include_in_schema=False)
async def note_on_page(request: Request, organisation_id: UUID, desk: Noting) -> Response:
    form = await filled(request, NoteOwnFigure, organisation_id=organisation_id)
    return await form.do(
        desk, then=f"/organisation/{organisation_id}",
        again=lambda form: report_shown(request, desk, organisation_id, form),
    )  # fmt: skip


@router.post("/organisation/{organisation_id}/figures/{figure_id}/drop", include_in_schema=False)
async def drop_on_page(
    request: Request, organisation_id: UUID, figure_id: UUID, desk: Noting
) -> Response:
    form = await filled(
        request, DropOwnFigure, organisation_id=organisation_id, figure_id=figure_id
    )
    return await form.do(
        desk, then=f"/organisation/{organisation_id}",
        again=lambda form: report_shown(request, desk, organisation_id, form),
    )  # fmt: skip
