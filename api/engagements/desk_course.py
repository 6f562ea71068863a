"""The office arranges an engagement: plans, pauses, extends, ends it, and settles what differs."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.engagements.closing import closing_of
from api.engagements.whole import whole_of
from api.forms import Form, blank, filled
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.engagements.dispute_no_show import SettleNoShow
from application.engagements.freeze_engagement import (
    EndEngagement,
    ExtendEngagement,
    FreezeEngagement,
    ThawEngagement,
)
from application.engagements.open_engagement import PlanCourse
from application.engagements.waive_use import WaiveUse
from domain.engagements import EndReason, WaiverReason

router = APIRouter(include_in_schema=False)
Arranging = Annotated[Desk, Depends(may("engagements.arrange", of="engagement_id"))]
Settling = Annotated[Desk, Depends(may("engagements.settle", of="engagement_id"))]
HERE = "/desk/engagements/{engagement_id}/course"
ACTS: dict[str, Any] = {
    "plan": PlanCourse, "freeze": FreezeEngagement, "thaw": ThawEngagement,
    "extend": ExtendEngagement, "end": EndEngagement,
}  # fmt: skip


@router.get(HERE)
async def course_page(request: Request, engagement_id: UUID, desk: Arranging) -> Response:
    return await _page(request, desk, engagement_id, blank(request), "")


@router.post(HERE + "/plan")
async def plan(request: Request, engagement_id: UUID, desk: Arranging) -> Response:
    return await _act(request, desk, engagement_id, "plan")


@router.post(HERE + "/freeze")
async def freeze(request: Request, engagement_id: UUID, desk: Arranging) -> Response:
    return await _act(request, desk, engagement_id, "freeze")


@router.post(HERE + "/thaw")
async def thaw(request: Request, engagement_id: UUID, desk: Arranging) -> Response:
    return await _act(request, desk, engagement_id, "thaw")


@router.post(HERE + "/extend")
async def extend(request: Request, engagement_id: UUID, desk: Arranging) -> Response:
    return await _act(request, desk, engagement_id, "extend")


@router.post(HERE + "/end")
async def end(request: Request, engagement_id: UUID, desk: Arranging) -> Response:
    return await _act(request, desk, engagement_id, "end")


@router.post("/desk/engagements/{engagement_id}/sessions/{session_id}/waive")
async def waive(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Settling
) -> Response:
    form = await filled(request, WaiveUse, engagement_id=engagement_id, session_id=session_id)
    return await _done(request, desk, engagement_id, form, "waive")


@router.post("/desk/engagements/{engagement_id}/sessions/{session_id}/settle")
async def settle(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Settling
) -> Response:
    form = await filled(request, SettleNoShow, engagement_id=engagement_id, session_id=session_id)
    return await _done(request, desk, engagement_id, form, "settle")


async def _act(request: Request, desk: Desk, engagement_id: UUID, name: str) -> Response:
    form: Form[Any] = await filled(request, ACTS[name], engagement_id=engagement_id)
    return await _done(request, desk, engagement_id, form, name)


async def _done(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[Any], name: str
) -> Response:
    return await form.do(
        desk, then=f"/desk/engagements/{engagement_id}",
        again=lambda form: _page(request, desk, engagement_id, form, name),
    )  # fmt: skip


async def _page(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[Any], failed: str
) -> Response:
    whole = await whole_of(desk, engagement_id)
    return page(
        request, "engagements/course.html", form.status, form=form, failed=failed,
        whole=whole, closing=await closing_of(desk, whole), reasons=list(EndReason),
        waivers=list(WaiverReason), now=desk.now,
    )  # fmt: skip
