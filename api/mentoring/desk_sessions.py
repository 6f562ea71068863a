"""The mentor's day: the week, a minute before a session, closing it, the sick day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import AsMentor
from api.engagements.free import free_of
from api.engagements.names import names_of
from api.formats import when
from api.forms import Form, blank, filled
from api.languages import say
from api.lists import Listed, Paging, listed
from api.mentoring.desk_page import desk_page
from api.mentoring.my_page import civil_day
from api.mentoring.own_sessions import own_row
from api.months import week_of
from api.pages import page
from api.permits import may, through
from api.reception import Desk
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.report_illness import ReportIllness
from application.engagements.sessions import SessionRow, sessions
from application.mentoring.close_in_one import CloseSession
from domain.engagements import SessionState
from domain.mentors import mentor_of
from domain.slots import HELSINKI, instant_of

router = APIRouter(tags=["sessions"])
OF_SESSION = through(sessions, "session_id", "engagement_id")
Sees = Annotated[Desk, Depends(may("engagements.list_sessions"))]
Closing = Annotated[Desk, Depends(may("mentoring.close_session", of=OF_SESSION))]
Missing = Annotated[Desk, Depends(may("engagements.close_session", of=OF_SESSION))]
ONE = "/desk/sessions/{session_id}"
SUGGESTED = 6


@router.get("/api/sessions")
async def list_sessions(desk: Sees, paging: Paging) -> Listed[SessionRow]:
    """All of them for the office, one's own for a mentor."""
    return await listed(desk, sessions, await _own(desk), "starts_at", paging)


@router.post("/api/mentors/report-illness", status_code=201)
async def report_illness(command: ReportIllness, desk: AsMentor) -> Response:
    return await desk.do(command, 201)


@router.get("/desk/sessions", include_in_schema=False)
async def week(request: Request, desk: Sees, day: date | None = None) -> Response:
    return await _week(request, desk, day, blank(request))


@router.post("/desk/sick", include_in_schema=False)
async def sick(request: Request, desk: AsMentor) -> Response:
    form = await filled(request, ReportIllness)
    return await form.do(
        desk, then="/desk/sessions", again=lambda form: _week(request, desk, None, form)
    )


@router.post(ONE + "/held", include_in_schema=False)
async def held(request: Request, session_id: UUID, desk: Missing) -> Response:
    row = await own_row(desk, session_id)
    known = {"engagement_id": row.engagement_id, "session_id": session_id}
    form = await filled(request, MarkHeld, **known)
    return await form.do(
        desk, then=f"/desk/sessions?day={row.slot.day}",
        again=lambda form: _week(request, desk, row.slot.day, form),
    )  # fmt: skip


@router.get(ONE + "/close", include_in_schema=False)
async def close_page(request: Request, session_id: UUID, desk: Closing) -> Response:
    return await _close(request, desk, session_id, blank(request))


@router.post(ONE + "/close", include_in_schema=False)
async def close(request: Request, session_id: UUID, desk: Closing) -> Response:
    row = await own_row(desk, session_id)
    known = {"engagement_id": row.engagement_id, "session_id": session_id}
    form = await filled(request, CloseSession, **known)
    return await form.do(
        desk, then=f"/desk/engagements/{row.engagement_id}",
        again=lambda form: _close(request, desk, session_id, form),
    )  # fmt: skip


@router.post(ONE + "/no-show", include_in_schema=False)
async def no_show(request: Request, session_id: UUID, desk: Missing) -> Response:
    row = await own_row(desk, session_id)
    known = {"engagement_id": row.engagement_id, "session_id": session_id}
    form = await filled(request, StateNoShow, **known)
    return await form.do(
        desk, then=f"/desk/engagements/{row.engagement_id}",
        again=lambda form: _close(request, desk, session_id, form),
    )  # fmt: skip


async def _week(request: Request, desk: Desk, day: date | None, form: Form[Any]) -> Response:
    days = week_of(day or civil_day(desk))
    midnight = datetime.min.time()
    edges = (
        instant_of(days[0], midnight, HELSINKI),
        instant_of(days[-1] + timedelta(days=1), midnight, HELSINKI),
    )
    where = {**await _own(desk), "starts_at": edges}
    rows: list[SessionRow] = await desk.shelf.find(sessions, where, order="starts_at")
    unclosed = [row for row in await _unclosed(desk) if row not in rows]
    people = [key for row in rows + unclosed for key in (row.mentee_id, row.mentor_id)]
    return page(
        request, "sessions/week.html", form.status, days=days, rows=rows,
        names=await names_of(desk, people), today=civil_day(desk), now=desk.now, form=form,
        me=mentor_of(desk.by), mine=not await desk.can("engagements.see_all"),
        unclosed=unclosed, before=days[0] - timedelta(days=7), after=days[0] + timedelta(days=7),
    )  # fmt: skip


async def _unclosed(desk: Desk) -> list[SessionRow]:
    """One's own sessions that are over and still to be closed, of whatever week."""
    where = {"mentor_id": mentor_of(desk.by), "state": SessionState.BOOKED}
    rows: list[SessionRow] = await desk.shelf.find(sessions, where, order="starts_at")
    return [row for row in rows if row.slot.ends_at <= desk.now]


async def _own(desk: Desk) -> dict[str, object]:
    see_all = await desk.can("engagements.see_all")
    return {} if see_all else {"mentor_id": mentor_of(desk.by)}


async def _close(request: Request, desk: Desk, session_id: UUID, form: Form[Any]) -> Response:
    row = await own_row(desk, session_id)
    wished = row.starts_at + timedelta(days=28)
    last = (wished + timedelta(days=14)).date()
    free = await free_of(desk, row.mentor_id, row.minutes, last, company=row.company)
    near = sorted(free, key=lambda time: abs(time.slot.starts_at - wished))[:SUGGESTED]
    later = [("", say(desk.language, "Not yet"))]
    later += [
        (one.slot.starts_at.isoformat(), when(one.slot.starts_at, desk.language))
        for one in sorted(near, key=lambda time: time.slot.starts_at)
    ]
    names = await names_of(desk, [row.mentee_id, *row.others])
    return await desk_page(
        request, desk, row.engagement_id, "sessions/close", form.status, form=form, row=row,
        next_choices=later, people=list(names.items()),
    )  # fmt: skip
