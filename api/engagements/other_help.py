"""Where other help is found: for everybody, and for a mentor who notes that it is needed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import Anyone
from api.forms import Form, blank, filled
from api.pages import page
from api.permits import may
from api.plain_letters import facts
from api.reception import Desk
from application.engagements.note_other_help import NoteOtherHelp
from domain.other_help import CHECKED_ON, SERVICES, HelpService

router = APIRouter(tags=["engagements"])
Noting = Annotated[Desk, Depends(may("engagements.note_other_help", of="engagement_id"))]
HERE = "/desk/engagements/{engagement_id}/other-help"


@facts("other_help")
async def due_of(_house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """By when the mentor takes it to supervision."""
    return {"due": date.fromisoformat(about["supervision_by"])}


@router.get("/api/other-help")
async def help_services(desk: Anyone) -> list[HelpService]:
    return list(SERVICES)


@router.post("/api/engagements/note-other-help")
async def note_other_help(command: NoteOtherHelp, desk: Noting) -> Response:
    return await desk.do(command)


@router.get("/other-help", include_in_schema=False)
async def other_help(request: Request, desk: Anyone) -> Response:
    return page(request, "engagements/other_help.html", services=SERVICES, checked=CHECKED_ON)


@router.get(HERE, include_in_schema=False)
async def desk_other_help(request: Request, engagement_id: UUID, desk: Noting) -> Response:
    return _page(request, engagement_id, blank(request))


@router.post(HERE, include_in_schema=False)
async def note_on_desk(request: Request, engagement_id: UUID, desk: Noting) -> Response:
    form = await filled(request, NoteOtherHelp, engagement_id=engagement_id)

    async def again(form: Form[Any]) -> Response:
        return _page(request, engagement_id, form)

    return await form.do(desk, f"/desk/engagements/{engagement_id}", again)


def _page(request: Request, engagement_id: UUID, form: Form[Any]) -> Response:
    return page(
        request, "engagements/desk_other_help.html", form.status, form=form,
        engagement_id=engagement_id, services=SERVICES, checked=CHECKED_ON,
    )  # fmt: skip
