"""The mentee tells of a leave, and that it is over: reminders wait meanwhile."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.languages import N_, say
from api.permits import may
from api.reception import Desk
from application.engagements.tell_leave import TakeLeaveBack, TellLeave

router = APIRouter(include_in_schema=False)
Leaving = Annotated[Desk, Depends(may("engagements.tell_leave", of="engagement_id"))]
MINE: Final = "/my/mentoring/{engagement_id}"
AWAY: Final = Act(
    TellLeave, N_("Away for a while"), N_("Save"),
    (
        Ask("from_on", N_("First day away"), "date"),
        Ask("back_on", N_("First day back"), "date"),
    ),
    N_(
        "We send no reminders of booking meanwhile, and your package lasts as much longer. "
        "Nobody asks why. Booked sessions stay."
    ),
)  # fmt: skip
BACK: Final = Act(TakeLeaveBack, N_("I am back"), N_("I am back"))


@router.get(MINE + "/leave")
async def leave(request: Request, engagement_id: UUID, desk: Leaving) -> Response:
    return show(request, AWAY, _place(desk, engagement_id))


@router.post(MINE + "/leave")
async def tell_leave(request: Request, engagement_id: UUID, desk: Leaving) -> Response:
    return await carry_out(
        request, desk, AWAY, _place(desk, engagement_id), engagement_id=engagement_id
    )


@router.get(MINE + "/back")
async def back(request: Request, engagement_id: UUID, desk: Leaving) -> Response:
    return show(request, BACK, _place(desk, engagement_id))


@router.post(MINE + "/back")
async def take_back(request: Request, engagement_id: UUID, desk: Leaving) -> Response:
    return await carry_out(
        request, desk, BACK, _place(desk, engagement_id), engagement_id=engagement_id
    )


def _place(desk: Desk, engagement_id: UUID) -> Place:
    words = say(desk.language, N_("Your mentoring"))
    return Place(f"/my/mentoring/{engagement_id}", words, "mentoring", "shells/client.html")
