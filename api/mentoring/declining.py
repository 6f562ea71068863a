"""The page a mentor opens before a session: to read, to say one is late, to decline a booking."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.intake.words import NEEDS
from api.mentoring.act_before import engagement_of
from api.mentoring.desk_page import desk_page
from api.mentoring.my_page import OPENS
from api.mentoring.own_sessions import own_row
from api.permits import may, through
from api.reception import Desk
from application.engagements.decline_booking import DeclineBooking
from application.engagements.sessions import SessionRow, sessions
from application.engagements.tell_late import TellLate
from application.intake.setting_page import setting_page
from domain.booking_policy import booking_policy_at
from domain.booking_rules import BookingRules, rules_of
from domain.engagements import SessionState
from domain.engagements.declining import decline_until, may_be_declined
from domain.firm_details import OUR_FIRM
from domain.mentors import mentor_of
from infrastructure.finnish_holidays import days_off

router = APIRouter(tags=["sessions"], include_in_schema=False)
OF_SESSION = through(sessions, "session_id", "engagement_id")
Closing = Annotated[Desk, Depends(may("mentoring.close_session", of=OF_SESSION))]
Changing = Annotated[Desk, Depends(may("engagements.change_session", of=OF_SESSION))]
Declining = Annotated[Desk, Depends(may("engagements.decline_booking", of=OF_SESSION))]
ONE = "/desk/sessions/{session_id}"


@router.get(ONE + "/before")
async def before(request: Request, session_id: UUID, desk: Closing) -> Response:
    return await _before(request, desk, await own_row(desk, session_id), blank(request))


@router.post(ONE + "/decline")
async def decline(request: Request, session_id: UUID, desk: Declining) -> Response:
    row = await own_row(desk, session_id)
    known = {"engagement_id": row.engagement_id, "session_id": session_id}
    form = await filled(request, DeclineBooking, **known)
    return await form.do(
        desk, then="/desk/sessions", again=lambda form: _before(request, desk, row, form)
    )


@router.post(ONE + "/late")
async def tell_late(request: Request, session_id: UUID, desk: Changing) -> Response:
    row = await own_row(desk, session_id)
    form = await filled(request, TellLate, engagement_id=row.engagement_id, session_id=session_id)
    return await form.do(
        desk, then=ONE.format(session_id=session_id) + "/before",
        again=lambda form: _before(request, desk, row, form),
    )  # fmt: skip


async def declinable_until(desk: Desk, row: SessionRow) -> datetime | None:
    """Until when whoever looks may decline this booking; none where they may not."""
    engagement = await engagement_of(desk, row)
    if row.state is not SessionState.BOOKED or not may_be_declined(
        engagement, row.session_id, mentor_of(desk.by)
    ):
        return None
    year = row.booked_at.year
    rules: Any = await asyncio.to_thread(desk.reception.log.as_of, rules_of(OUR_FIRM), desk.now)
    closed = rules.closed_days if isinstance(rules, BookingRules) else frozenset()
    ends = decline_until(
        engagement.session(row.session_id), booking_policy_at(row.booked_at),
        days_off(year, year + 1) | closed,
    )  # fmt: skip
    return ends if desk.now <= ends else None


async def _before(request: Request, desk: Desk, row: SessionRow, form: Form[Any]) -> Response:
    return await desk_page(
        request, desk, row.engagement_id, "sessions/before", form.status, row=row, form=form,
        declinable=await declinable_until(desk, row), needs=NEEDS,
        settings=await desk.shelf.documents(setting_page, filter(None, row.company)),
        late_soon=row.state is SessionState.BOOKED
        and row.starts_at - 6 * OPENS <= desk.now < row.slot.ends_at,
    )  # fmt: skip
