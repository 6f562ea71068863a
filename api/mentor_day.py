"""The mentor's day: the sessions of a week, and closing one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form, Request, Response

from api.doors import AsMentor, AsStaff
from api.lists import Listed, Paging, listed
from api.months import week_of
from api.pages import moved_on, page
from api.reception import Desk
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.sessions import SessionRow, sessions
from application.people.people import people
from domain.mentors import mentor_of
from domain.people import Role
from domain.refusals import NotFound, Refused
from domain.slots import HELSINKI, instant_of

router = APIRouter(tags=["sessions"])


@router.get("/api/sessions")
async def list_sessions(desk: AsStaff, paging: Paging) -> Listed[SessionRow]:
    return await listed(desk, sessions, _own(desk), "starts_at", paging)


@router.post("/api/sessions/mark-held")
async def mark_held(command: MarkHeld, desk: AsMentor) -> Response:
    await _require_own(desk, command.session_id)
    return await desk.do(command)


@router.post("/api/sessions/state-no-show")
async def state_no_show(command: StateNoShow, desk: AsMentor) -> Response:
    await _require_own(desk, command.session_id)
    return await desk.do(command)


@router.get("/desk", include_in_schema=False)
@router.get("/desk/sessions", include_in_schema=False)
async def week(request: Request, desk: AsStaff, day: date | None = None) -> Response:
    return await _week(request, desk, day, None)


@router.post("/desk/sessions/{session_id}/held", include_in_schema=False)
async def held(
    request: Request,
    desk: AsMentor,
    session_id: UUID,
    minutes: Annotated[int, Form()] = 60,
) -> Response:
    row = await _require_own(desk, session_id)
    try:
        await desk.run(
            MarkHeld(engagement_id=row.engagement_id, session_id=session_id, minutes=minutes)
        )
    except Refused as refused:
        return await _week(request, desk, row.slot.day, refused)
    return moved_on(request, f"/desk/sessions?day={row.slot.day}")


async def _week(
    request: Request, desk: Desk, day: date | None, trouble: Refused | None
) -> Response:
    today = desk.now.astimezone(ZoneInfo(HELSINKI)).date()
    days = week_of(day or today)
    edges = tuple(
        instant_of(at, desk.now.time().min, HELSINKI)
        for at in (days[0], days[-1] + timedelta(days=1))
    )
    where = {**_own(desk), "starts_at": edges}
    rows = await desk.shelf.find(sessions, where, order="starts_at")
    names = await desk.shelf.documents(people, {row.mentee_id for row in rows})
    status = trouble.status if trouble else 200
    return page(
        request, "sessions/week.html", status, days=days, rows=rows, names=names, today=today,
        now=desk.now, trouble=trouble, mine=Role.MENTOR in desk.roles,
        before=days[0] - timedelta(days=7), after=days[0] + timedelta(days=7),
    )  # fmt: skip


def _own(desk: Desk) -> dict[str, object]:
    """A mentor sees own sessions only; staff of the desk see all."""
    whole = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY}
    return {} if desk.roles & whole else {"mentor_id": mentor_of(desk.by)}


async def _require_own(desk: Desk, session_id: UUID) -> SessionRow:
    rows = await desk.shelf.find(
        sessions, {"session_id": session_id, "mentor_id": mentor_of(desk.by)}
    )
    if not rows:
        raise NotFound
    row: SessionRow = rows[0]
    return row
