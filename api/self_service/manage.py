"""The page behind the link of a mail: when and where, move, cancel, running late, joining."""

from __future__ import annotations

from datetime import date
from typing import Any

from fastapi import APIRouter, Request, Response

from api.doors import Anyone
from api.engagements.free import free_of, free_page, until
from api.forms import Form, blank, filled
from api.mentoring.act_before import free_until, if_cancelled, if_moved
from api.mentoring.my_page import OPENS, civil_day
from api.pages import moved_on, page
from api.reception import Desk
from api.self_service.by_link import Managed, acting_for, managed
from application.engagements.cancel_session import CancelSession
from application.engagements.engagement_page import engagement_page
from application.engagements.move_session import MoveSession
from application.engagements.tell_late import TellLate
from domain.availability import nearest
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
HERE = "/sessions/{key}"


@router.get(HERE)
async def session(request: Request, key: str, desk: Anyone) -> Response:
    return await _page(request, desk, await managed(desk, key), "session", blank(request))


@router.get(HERE + "/move")
async def move_page(
    request: Request, key: str, desk: Anyone, month: str | None = None, day: date | None = None
) -> Response:
    return await _move(request, desk, key, blank(request), month, day)


@router.post(HERE + "/move")
async def move(request: Request, key: str, desk: Anyone) -> Response:
    row = (await managed(desk, key)).row
    form = await filled(
        request, MoveSession, engagement_id=row.engagement_id, session_id=row.session_id
    )
    day = form.command.starts_at.date() if form.command else None
    return await form.do(
        acting_for(desk, row.mentee_id), then=f"/sessions/{key}",
        again=lambda form: _move(request, desk, key, form, None, day),
    )  # fmt: skip


@router.get(HERE + "/cancel")
async def cancel_page(request: Request, key: str, desk: Anyone) -> Response:
    return await _cancel(request, desk, key, blank(request))


@router.post(HERE + "/cancel")
async def cancel(request: Request, key: str, desk: Anyone) -> Response:
    row = (await managed(desk, key)).row
    form = await filled(
        request, CancelSession, engagement_id=row.engagement_id, session_id=row.session_id
    )
    return await form.do(
        acting_for(desk, row.mentee_id), then=f"/sessions/{key}",
        again=lambda form: _cancel(request, desk, key, form),
    )  # fmt: skip


@router.post(HERE + "/late")
async def tell_late(request: Request, key: str, desk: Anyone) -> Response:
    shown = await managed(desk, key)
    form = await filled(
        request, TellLate, engagement_id=shown.row.engagement_id, session_id=shown.row.session_id
    )
    return await form.do(
        acting_for(desk, shown.row.mentee_id), then=f"{shown.here}?told=1",
        again=lambda form: _page(request, desk, shown, "session", form),
    )  # fmt: skip


@router.get(HERE + "/join")
async def join(request: Request, key: str, desk: Anyone) -> Response:
    """From the reminder straight to the meeting, without signing in."""
    row = (await managed(desk, key)).row
    if not row.place.where.startswith("https://") or not _open(desk, row.starts_at):
        raise NotFound
    return moved_on(request, row.place.where)


async def _move(
    request: Request, desk: Desk, key: str, form: Form[Any], month: str | None, day: date | None
) -> Response:
    shown = await managed(desk, key)
    row = shown.row
    found = await desk.shelf.document(engagement_page, row.engagement_id)
    last = until(found.last_day if found else None, civil_day(desk))
    ahead = await free_of(
        desk, row.mentor_id, row.minutes, last, row.promise_id, company=row.company
    )
    free = free_page(
        desk, ahead, month, day,
        lambda **more: f"{shown.here}/move?" + "&".join(f"{k}={v}" for k, v in more.items()),
    )  # fmt: skip
    wanted = getattr(form.command, "starts_at", None) if form.refused else None
    return await _page(
        request, desk, shown, "move", form, free=free,
        near=nearest(ahead, wanted) if wanted else (),
        outcome=await if_moved(desk, row),
    )  # fmt: skip


async def _cancel(request: Request, desk: Desk, key: str, form: Form[Any]) -> Response:
    shown = await managed(desk, key)
    row = shown.row
    outcome = await if_cancelled(desk, row)
    return await _page(request, desk, shown, "cancel", form, outcome=outcome)


async def _page(
    request: Request, desk: Desk, shown: Managed, name: str, form: Form[Any], **more: Any
) -> Response:
    row = shown.row
    return page(
        request, f"booking/link_{name}.html", form.status, shown=shown, row=row, form=form,
        free_until=await free_until(desk, row), now=desk.now,
        joinable=row.place.where.startswith("https://") and _open(desk, row.starts_at),
        late_soon=_open(desk, row.starts_at - 5 * OPENS) and desk.now < row.slot.ends_at,
        told="told" in request.query_params, **more,
    )  # fmt: skip


def _open(desk: Desk, starts_at: Any) -> bool:
    return bool(starts_at - OPENS <= desk.now)
