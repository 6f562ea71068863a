"""The mentee's goals: set, put in other words, checked, dropped; and the agenda of a session."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.mentoring.my_page import done_at, my_page
from api.permits import may
from api.reception import Desk
from application.mentoring.set_agenda import SetAgenda
from application.mentoring.set_goal import CheckGoal, DropGoal, SetGoal

router = APIRouter(include_in_schema=False)
Aiming = Annotated[Desk, Depends(may("mentoring.set_goal", of="engagement_id"))]
Reading = Annotated[Desk, Depends(may("mentoring.read_content", of="engagement_id"))]
Planning = Annotated[Desk, Depends(may("mentoring.set_agenda", of="engagement_id"))]
HERE = "/my/mentoring/{engagement_id}/goals"
SESSION = "/my/mentoring/{engagement_id}/sessions/{session_id}/agenda"


@router.get(HERE)
async def my_goals(
    request: Request, engagement_id: UUID, desk: Reading, goal: UUID | None = None
) -> Response:
    return await _page(request, desk, engagement_id, blank(request), goal)


@router.post(HERE)
async def set_goal(
    request: Request, engagement_id: UUID, desk: Aiming, goal: UUID | None = None
) -> Response:
    known: dict[str, Any] = {"goal_id": goal} if goal else {}
    form = await filled(request, SetGoal, engagement_id=engagement_id, **known)
    shown = partial(_page, goal=goal)
    return await done_at(request, desk, engagement_id, form, "goals", shown)


@router.post(HERE + "/{goal_id}/check")
async def check_goal(
    request: Request, engagement_id: UUID, goal_id: UUID, desk: Aiming
) -> Response:
    form = await filled(request, CheckGoal, engagement_id=engagement_id, goal_id=goal_id)
    return await done_at(request, desk, engagement_id, form, "goals", _page)


@router.post(HERE + "/{goal_id}/drop")
async def drop_goal(request: Request, engagement_id: UUID, goal_id: UUID, desk: Aiming) -> Response:
    form = await filled(request, DropGoal, engagement_id=engagement_id, goal_id=goal_id)
    return await done_at(request, desk, engagement_id, form, "goals", _page)


@router.get(SESSION)
async def agenda(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Planning, model: str = "own"
) -> Response:
    return await _agenda(request, desk, engagement_id, session_id, blank(request, {"model": model}))


@router.post(SESSION)
async def set_agenda(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Planning
) -> Response:
    form = await filled(request, SetAgenda, engagement_id=engagement_id, session_id=session_id)
    return await form.do(
        desk, then=f"/my/mentoring/{engagement_id}",
        again=lambda form: _agenda(request, desk, engagement_id, session_id, form),
    )  # fmt: skip


async def _page(
    request: Request, desk: Desk, engagement_id: UUID, form: Form[Any], goal: UUID | None = None
) -> Response:
    return await my_page(
        request, desk, engagement_id, "my_goals", form.status, part="goals", form=form, chosen=goal
    )


async def _agenda(
    request: Request, desk: Desk, engagement_id: UUID, session_id: UUID, form: Form[Any]
) -> Response:
    return await my_page(
        request, desk, engagement_id, "agenda", form.status, part="overview", form=form,
        session_id=session_id,
    )  # fmt: skip
