"""Engagements on the desk: the list, one of them, and what its mentor writes and agrees there."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import AsStaff
from api.engagements.names import names_of
from api.engagements.reading import own_engagements
from api.forms import Form, blank, filled
from api.lists import Paging, next_address
from api.mentoring.desk_page import desk_page
from api.mentoring.my_page import civil_day
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.engagements.engagement_list import EngagementRow, engagement_list
from application.mentoring.agree_task import AgreeTask, DropTask, TickTask
from application.mentoring.introduce import ProposeIntroduction
from application.mentoring.keep_private_note import KeepPrivateNote, StrikePrivateNote
from application.mentoring.write_note import WriteNote
from domain.engagements import CourseState
from domain.matters import Relation
from infrastructure.listing import rows_after

router = APIRouter(include_in_schema=False)
Seeing = Annotated[Desk, Depends(may("engagements.see_schedule", of="engagement_id"))]
Agreeing = Annotated[Desk, Depends(may("mentoring.agree_task", of="engagement_id"))]
Noting = Annotated[Desk, Depends(may("mentoring.write_note", of="engagement_id"))]
Keeping = Annotated[Desk, Depends(may("mentoring.keep_private_note", of="engagement_id"))]
Introducing = Annotated[Desk, Depends(may("mentoring.propose_introduction", of="engagement_id"))]
ONE = "/desk/engagements/{engagement_id}"


@router.get("/desk/engagements")
async def engagements(
    request: Request, desk: AsStaff, paging: Paging, state: CourseState | None = None
) -> Response:
    rows, after = await _rows(desk, paging, state)
    ids = [key for row in rows for key in (row.mentee_id, row.lead_id, row.payer_id)]
    return page(
        request, "engagements/list.html", rows=rows, names=await names_of(desk, ids), state=state,
        states=list(CourseState), next=next_address(desk, after), today=civil_day(desk),
        office=await desk.can("engagements.arrange"),
    )  # fmt: skip


@router.get(ONE)
async def engagement(request: Request, engagement_id: UUID, desk: Seeing) -> Response:
    return await _page(request, desk, engagement_id, blank(request), "")


@router.post(ONE + "/tasks")
async def agree_task(request: Request, engagement_id: UUID, desk: Agreeing) -> Response:
    form = await filled(request, AgreeTask, engagement_id=engagement_id)
    return await _done(request, desk, engagement_id, form, "task")


@router.post(ONE + "/tasks/{task_id}/tick")
async def tick_task(
    request: Request, engagement_id: UUID, task_id: UUID, desk: Agreeing
) -> Response:
    form = await filled(request, TickTask, engagement_id=engagement_id, task_id=task_id)
    return await _done(request, desk, engagement_id, form, "task")


@router.post(ONE + "/tasks/{task_id}/drop")
async def drop_task(
    request: Request, engagement_id: UUID, task_id: UUID, desk: Agreeing
) -> Response:
    form = await filled(request, DropTask, engagement_id=engagement_id, task_id=task_id)
    return await _done(request, desk, engagement_id, form, "task")


@router.post(ONE + "/private-notes")
async def keep_private_note(request: Request, engagement_id: UUID, desk: Keeping) -> Response:
    form = await filled(request, KeepPrivateNote, engagement_id=engagement_id)
    return await _done(request, desk, engagement_id, form, "private")


@router.post(ONE + "/private-notes/{note_id}/strike")
async def strike_private_note(
    request: Request, engagement_id: UUID, note_id: UUID, desk: Keeping
) -> Response:
    form = await filled(request, StrikePrivateNote, engagement_id=engagement_id, note_id=note_id)
    return await _done(request, desk, engagement_id, form, "private")


@router.post(ONE + "/sessions/{session_id}/note")
async def write_note(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Noting
) -> Response:
    form = await filled(request, WriteNote, engagement_id=engagement_id, session_id=session_id)
    return await _done(request, desk, engagement_id, form, str(session_id))


@router.get(ONE + "/introduce")
async def introduce_page(request: Request, engagement_id: UUID, desk: Introducing) -> Response:
    return await _introduce(request, desk, engagement_id, blank(request))


@router.post(ONE + "/introduce")
async def introduce(request: Request, engagement_id: UUID, desk: Introducing) -> Response:
    form = await filled(request, ProposeIntroduction, engagement_id=engagement_id)
    return await form.do(
        desk, then=f"/desk/engagements/{engagement_id}",
        again=lambda form: _introduce(request, desk, engagement_id, form),
    )  # fmt: skip


async def _rows(
    desk: Desk, paging: Any, state: CourseState | None
) -> tuple[list[EngagementRow], str | None]:
    """All of them for the office; one's own for a mentor."""
    if not await desk.can("engagements.see_all"):
        own = await own_engagements(desk, (Relation.LEAD_OF, Relation.SPECIALIST_OF))
        return [row for row in own if state in (None, row.state)], None
    where = {"state": state} if state else {}
    return await rows_after(
        desk.shelf, engagement_list, where, "opened_at", paging.cursor, paging.limit
    )


async def _done(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[Any], failed: str
) -> Response:
    return await form.do(
        desk, then=f"/desk/engagements/{engagement_id}",
        again=lambda form: _page(request, desk, engagement_id, form, failed),
    )  # fmt: skip


async def _page(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[Any], failed: str
) -> Response:
    return await desk_page(
        request, desk, engagement_id, "engagements/engagement", form.status, form=form,
        failed=failed,
    )  # fmt: skip


async def _introduce(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]
) -> Response:
    return await desk_page(
        request, desk, engagement_id, "mentoring/introduce", form.status, form=form
    )
