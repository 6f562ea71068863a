"""The mentee's engagements: the overview, the tasks, what came between, joining a session."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import SignedIn
from api.engagements.names import names_of
from api.engagements.reading import own_engagements
from api.forms import filled
from api.mentoring.my_page import civil_day, may_join, my_page
from api.mentoring.own_sessions import session_in
from api.mentoring.task_words import tasks_of_reader
from api.pages import moved_on, page
from api.permits import may
from api.reception import Desk
from application.engagements.answer_offer import AnswerOffer
from application.engagements.tell_late import TellLate
from application.mentoring.agree_task import TickTask
from domain.matters import Relation
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
Mine = Annotated[Desk, Depends(may("engagements.see_schedule", of="engagement_id"))]
Changing = Annotated[Desk, Depends(may("engagements.change_session", of="engagement_id"))]
Answering = Annotated[Desk, Depends(may("engagements.answer_offer", of="engagement_id"))]
Ticking = Annotated[Desk, Depends(may("mentoring.agree_task", of="engagement_id"))]


@router.get("/my/mentoring")
async def my_engagements(request: Request, desk: SignedIn) -> Response:
    rows = await own_engagements(desk, (Relation.MENTEE_OF,))
    if len(rows) == 1:
        return moved_on(request, f"/my/mentoring/{rows[0].engagement_id}")
    names = await names_of(desk, [row.lead_id for row in rows])
    return page(
        request, "mentoring/my_engagements.html", rows=rows, names=names, today=civil_day(desk)
    )


@router.get("/my/mentoring/{engagement_id}")
async def my_engagement(request: Request, engagement_id: UUID, desk: Mine) -> Response:
    return await my_page(request, desk, engagement_id, "my_mentoring", part="overview")


@router.get("/my/tasks")
async def my_tasks(request: Request, desk: SignedIn) -> Response:
    desk.require_strong()
    tasks = await tasks_of_reader(desk)
    return page(request, "mentoring/my_tasks.html", tasks=tasks, today=civil_day(desk))


@router.post("/my/mentoring/{engagement_id}/tasks/{task_id}")
async def tick_task(
    request: Request, engagement_id: UUID, task_id: UUID, desk: Ticking
) -> Response:
    form = await filled(request, TickTask, engagement_id=engagement_id, task_id=task_id)
    return await form.do(
        desk, then=_back(request, engagement_id),
        again=lambda _form: my_page(request, desk, engagement_id, "my_mentoring", part="overview"),
    )  # fmt: skip


@router.post("/my/mentoring/{engagement_id}/sessions/{session_id}/late")
async def tell_late(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Changing
) -> Response:
    await desk.run(TellLate(engagement_id=engagement_id, session_id=session_id))
    return moved_on(request, f"/my/mentoring/{engagement_id}")


@router.post("/my/mentoring/{engagement_id}/sessions/{session_id}/offer")
async def answer_offer(
    request: Request, engagement_id: UUID, session_id: UUID, desk: Answering
) -> Response:
    form = await filled(request, AnswerOffer, engagement_id=engagement_id, session_id=session_id)
    return await form.do(
        desk, then=f"/my/mentoring/{engagement_id}",
        again=lambda form: my_page(
            request, desk, engagement_id, "my_mentoring", form.status, part="overview", form=form
        ),
    )  # fmt: skip


@router.get("/my/mentoring/{engagement_id}/sessions/{session_id}/join")
async def join(request: Request, engagement_id: UUID, session_id: UUID, desk: Mine) -> Response:
    row = await session_in(desk, engagement_id, session_id)
    if not may_join(row, desk.now):
        raise NotFound
    return moved_on(request, row.place.where)


def _back(request: Request, engagement_id: UUID) -> str:
    """Where the tick was made: the list of all tasks, or the engagement's own page."""
    came_from = request.headers.get("referer", "")
    return "/my/tasks" if came_from.endswith("/my/tasks") else f"/my/mentoring/{engagement_id}"
