"""Opening a confidential note for a case: asked, answered by another, read while it is allowed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.engagements.sessions import SessionRow, sessions
from application.people.people import people
from application.privacy.note_reading import NoteReading
from application.privacy.open_note import AllowOpening, AskOpening, DeclineOpening
from application.privacy.openings import OpeningRow, openings
from application.quality.cases import cases
from domain.engagements.notebook import Notebook, notebook_of
from domain.matters import Matter
from domain.openings import Opening
from domain.refusals import NotFound

router = APIRouter(tags=["privacy"])
HERE = "/desk/openings"
Asking = Annotated[Desk, Depends(may("privacy.ask_opening"))]
Seeing = Annotated[Desk, Depends(may("privacy.see_openings"))]
Answering = Annotated[Desk, Depends(may("privacy.answer_opening"))]
Reading = Annotated[Desk, Depends(may("privacy.read_opened", of="opening_id"))]


@dataclass(frozen=True)
class OpenedNote:
    """The words of a note that was opened, and until when they can be read."""

    opening_id: UUID
    session_id: UUID
    words: str
    until: datetime | None


@router.get("/api/privacy/openings")
async def list_openings(desk: Seeing, paging: Paging) -> Listed[OpeningRow]:
    return await listed(desk, openings, {}, "-asked_at", paging)


@router.post("/api/privacy/ask-opening", status_code=201)
async def ask_opening(command: AskOpening, desk: Asking) -> Response:
    return await desk.do(command, 201)


@router.post("/api/privacy/allow-opening")
async def allow_opening(command: AllowOpening, desk: Answering) -> Response:
    return await desk.do(command)


@router.post("/api/privacy/decline-opening")
async def decline_opening(command: DeclineOpening, desk: Answering) -> Response:
    return await desk.do(command)


@router.get("/api/privacy/openings/{opening_id}/note")
async def read_opened(opening_id: UUID, desk: Reading) -> OpenedNote:
    """The note, for whoever asked, as long as it was allowed; the reading is on record."""
    return await _opened(desk, opening_id)


@router.get(HERE, include_in_schema=False)
async def opening_list(request: Request, desk: Seeing) -> Response:
    asked_for = {name: request.query_params.get(name, "") for name in ("engagement_id", "case_id")}
    return await _list(request, desk, blank(request, asked_for))


@router.post(HERE, include_in_schema=False)
async def asked(request: Request, desk: Asking) -> Response:
    form = await filled(request, AskOpening)
    return await form.do(desk, then=HERE, again=lambda wrong: _list(request, desk, wrong))


@router.post(HERE + "/{opening_id}/allow", include_in_schema=False)
async def allowed(request: Request, opening_id: UUID, desk: Answering) -> Response:
    form = await filled(request, AllowOpening, opening_id=opening_id)
    return await form.do(desk, then=HERE, again=lambda wrong: _list(request, desk, wrong))


@router.post(HERE + "/{opening_id}/decline", include_in_schema=False)
async def declined(request: Request, opening_id: UUID, desk: Answering) -> Response:
    form = await filled(request, DeclineOpening, opening_id=opening_id)
    return await form.do(desk, then=HERE, again=lambda wrong: _list(request, desk, wrong))


@router.get(HERE + "/{opening_id}", include_in_schema=False)
async def opened(request: Request, opening_id: UUID, desk: Reading) -> Response:
    note = await _opened(desk, opening_id)
    return page(request, "privacy/opened.html", note=note)


async def _opened(desk: Desk, opening_id: UUID) -> OpenedNote:
    """The note's words as they were last written. Raises NotFound."""
    rows = await desk.shelf.find(openings, {"opening_id": opening_id})
    if not rows:
        raise NotFound
    row = rows[0]
    reading = NoteReading(object_id=row.engagement_id, matter=Matter.CONTENT.value)
    await desk.run(reading, key=f"opened/{opening_id}/{desk.now.date()}")
    words = ""
    for event in await _stream(desk, notebook_of(row.engagement_id)):
        match event:
            case Notebook.NoteWritten(session_id=row.session_id, words=words):
                pass
    return OpenedNote(opening_id, row.session_id, words, row.until)


async def _choices(desk: Desk, form: Form[Any]) -> list[SessionRow]:
    """The sessions of the engagement a wish is about, once one is named."""
    try:
        about = UUID(form.value("engagement_id"))
    except ValueError:
        return []
    return list(await desk.shelf.find(sessions, {"engagement_id": about}, order="starts_at"))


async def _list(request: Request, desk: Desk, form: Form[Any]) -> Response:
    rows = await desk.shelf.find(openings, order="-asked_at", limit=100)
    reasons = {}
    for row in rows:
        for event in await _stream(desk, row.opening_id):
            if isinstance(event, Opening.Asked):
                reasons[row.opening_id] = event.reason
    who = {one for row in rows for one in (row.asked_by, row.allowed_by) if one}
    open_cases = await desk.shelf.find(cases, {"closed_at": None}, order="answer_by", limit=50)
    return page(
        request, "privacy/openings.html", form.status, rows=rows, form=form, reasons=reasons,
        names=await desk.shelf.documents(people, who), me=desk.by, now=desk.now,
        may_ask=await desk.can("privacy.ask_opening"), cases=open_cases,
        sessions=await _choices(desk, form),
    )  # fmt: skip


async def _stream(desk: Desk, stream: UUID) -> list[Any]:
    return list(await asyncio.to_thread(desk.reception.log.stream, stream))
