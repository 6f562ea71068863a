"""The mentee books, moves and cancels sessions; what the act uses is shown before it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode
from uuid import UUID

from annotated_types import Ge, Le
from fastapi import APIRouter, Depends, Request, Response

from api.engagements.free import free_of, free_page, until
from api.engagements.whole import whole_of
from api.forms import Form, blank, filled
from api.mentoring.act_before import if_cancelled, if_moved
from api.mentoring.my_page import civil_day, my_page
from api.mentoring.own_sessions import session_in
from api.permits import may
from api.reception import Desk
from application.engagements.book_from_package import BookFromPackage
from application.engagements.cancel_session import CancelSession
from application.engagements.dispute_no_show import DisputeNoShow
from application.engagements.move_session import MoveSession
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
Booking = Annotated[Desk, Depends(may("engagements.book", of="engagement_id"))]
Changing = Annotated[Desk, Depends(may("engagements.change_session", of="engagement_id"))]
Disputing = Annotated[Desk, Depends(may("engagements.dispute", of="engagement_id"))]
MINE = "/my/mentoring/{engagement_id}"
ONE = MINE + "/sessions/{session_id}"


@router.get(MINE + "/book")
async def book_page(
    request: Request,
    engagement_id: UUID,
    desk: Booking,
    month: str | None = None,
    day: date | None = None,
    minutes: Annotated[int, Ge(15), Le(480)] = 60,
    mentor: UUID | None = None,
) -> Response:
    shown = {"month": month, "day": day, "minutes": minutes, "mentor": mentor}
    return await _book(request, desk, engagement_id, blank(request), shown)


@router.post(MINE + "/book")
async def book(request: Request, engagement_id: UUID, desk: Booking) -> Response:
    form = await filled(request, BookFromPackage, engagement_id=engagement_id)
    wanted = form.command
    shown = {
        "day": wanted.starts_at.date() if wanted else None,
        "minutes": wanted.minutes if wanted else 60, "mentor": wanted.mentor_id if wanted else None,
    }  # fmt: skip
    return await form.do(
        desk, then=f"/my/mentoring/{engagement_id}",
        again=lambda form: _book(request, desk, engagement_id, form, shown),
    )  # fmt: skip


@router.get(ONE + "/move")
async def move_page(
    request: Request,
    engagement_id: UUID,
    session_id: UUID,
    desk: Changing,
    month: str | None = None,
    day: date | None = None,
) -> Response:
    shown = {"month": month, "day": day}
    return await _move(request, desk, engagement_id, session_id, blank(request), shown)


@router.post(ONE + "/move")
async def move(request: Request, engagement_id: UUID, session_id: UUID, desk: Changing) -> Response:
    form = await filled(request, MoveSession, engagement_id=engagement_id, session_id=session_id)
    day = form.command.starts_at.date() if form.command else None
    return await form.do(
        desk, then=f"/my/mentoring/{engagement_id}",
        again=lambda form: _move(request, desk, engagement_id, session_id, form, {"day": day}),
    )  # fmt: skip


@router.get(ONE + "/cancel")
async def cancel_page(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Changing
) -> Response:
    return await _cancel(request, desk, engagement_id, session_id, blank(request))


@router.post(ONE + "/cancel")
async def cancel(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Changing
) -> Response:
    form = await filled(request, CancelSession, engagement_id=engagement_id, session_id=session_id)
    return await form.do(
        desk, then=f"/my/mentoring/{engagement_id}",
        again=lambda form: _cancel(request, desk, engagement_id, session_id, form),
    )  # fmt: skip


@router.get(ONE + "/dispute")
async def dispute_page(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Disputing
) -> Response:
    return await _dispute(request, desk, engagement_id, session_id, blank(request))


@router.post(ONE + "/dispute")
async def dispute(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Disputing
) -> Response:
    form = await filled(request, DisputeNoShow, engagement_id=engagement_id, session_id=session_id)
    return await form.do(
        desk, then=f"/my/mentoring/{engagement_id}",
        again=lambda form: _dispute(request, desk, engagement_id, session_id, form),
    )  # fmt: skip


async def _book(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[Any], shown: dict[str, Any]
) -> Response:
    whole = await whole_of(desk, engagement_id)
    mentor = shown.get("mentor") or whole.engagement.lead_id
    if mentor is None:
        raise NotFound
    minutes = int(shown.get("minutes") or 60)
    last = until(whole.engagement.last_day, civil_day(desk))
    ahead = await free_of(desk, mentor, minutes, last, company=whole.engagement.company)
    base = f"/my/mentoring/{engagement_id}/book?"
    known = {"minutes": minutes, "mentor": mentor}
    free = free_page(
        desk, ahead, shown.get("month"), shown.get("day"),
        lambda **more: base + urlencode({**known, **more}),
    )  # fmt: skip
    inside = whole.team.now_in(desk.now) if whole.team else ()
    mentors = [whole.engagement.lead_id, *(one.mentor_id for one in inside)]
    return await my_page(
        request, desk, engagement_id, "book", form.status, part="overview", form=form, free=free,
        minutes=minutes, mentor=mentor, mentors=mentors,
        choices=[(one, whole.name(one)) for one in mentors],
    )  # fmt: skip


async def _move(
    request: Request,
    desk: Desk,
    engagement_id: UUID,
    session_id: UUID,
    form: Form[Any],
    shown: dict[str, Any],
) -> Response:
    row = await session_in(desk, engagement_id, session_id)
    whole = await whole_of(desk, engagement_id)
    last = until(whole.engagement.last_day, civil_day(desk))
    ahead = await free_of(
        desk, row.mentor_id, row.minutes, last, row.promise_id, company=row.company
    )
    base = f"/my/mentoring/{engagement_id}/sessions/{session_id}/move?"
    free = free_page(
        desk, ahead, shown.get("month"), shown.get("day"), lambda **more: base + urlencode(more)
    )
    return await my_page(
        request, desk, engagement_id, "move", form.status, part="overview", form=form, free=free,
        row=row, outcome=await if_moved(desk, row),
    )  # fmt: skip


async def _cancel(
    request: Request, desk: Desk, engagement_id: UUID, session_id: UUID, form: Form[Any]
) -> Response:
    row = await session_in(desk, engagement_id, session_id)
    return await my_page(
        request, desk, engagement_id, "cancel", form.status, part="overview", form=form, row=row,
        outcome=await if_cancelled(desk, row),
    )  # fmt: skip


async def _dispute(
    request: Request, desk: Desk, engagement_id: UUID, session_id: UUID, form: Form[Any]
) -> Response:
    row = await session_in(desk, engagement_id, session_id)
    return await my_page(
        request, desk, engagement_id, "dispute", form.status, part="overview", form=form, row=row
    )
