"""Introductions: the mentee's page, the third person's answer, and what the letters need."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.booking.order_links import behind, key_for
from api.doors import Anyone
from api.forms import Form, blank, filled
from api.mentoring.my_page import done_at, my_page
from api.pages import page
from api.permits import may
from api.plain_letters import facts
from api.reception import Desk
from application.mentoring.introduce import (
    AnswerIntroduction,
    DeclineIntroduction,
    TellOutcome,
    WantIntroduction,
)
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from domain.engagements.introductions import Introduction
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
machines = APIRouter(tags=["mentoring"])
KIND: Final = "introduction"
Reading = Annotated[Desk, Depends(may("mentoring.read_content", of="engagement_id"))]
Answering = Annotated[Desk, Depends(may("mentoring.answer_introduction", of="engagement_id"))]
HERE = "/my/mentoring/{engagement_id}/introductions"


@router.get(HERE)
async def my_introductions(request: Request, engagement_id: UUID, desk: Reading) -> Response:
    return await _mine(request, desk, engagement_id, blank(request))


@router.post(HERE + "/{introduction_id}/want")
async def want(
    request: Request, engagement_id: UUID, introduction_id: UUID, desk: Answering
) -> Response:
    known = {"engagement_id": engagement_id, "introduction_id": introduction_id}
    return await done_at(
        request,
        desk,
        engagement_id,
        await filled(request, WantIntroduction, **known),
        "introductions",
        _mine,
    )


@router.post(HERE + "/{introduction_id}/decline")
async def decline(
    request: Request, engagement_id: UUID, introduction_id: UUID, desk: Answering
) -> Response:
    known = {"engagement_id": engagement_id, "introduction_id": introduction_id}
    form = await filled(request, DeclineIntroduction, **known)
    return await done_at(request, desk, engagement_id, form, "introductions", _mine)


@router.post(HERE + "/{introduction_id}/outcome")
async def outcome(
    request: Request, engagement_id: UUID, introduction_id: UUID, desk: Answering
) -> Response:
    known = {"engagement_id": engagement_id, "introduction_id": introduction_id}
    return await done_at(
        request,
        desk,
        engagement_id,
        await filled(request, TellOutcome, **known),
        "introductions",
        _mine,
    )


@router.get("/introductions/{key}")
async def asked_page(request: Request, key: str, desk: Anyone) -> Response:
    return await _asked(request, desk, key, blank(request))


@router.post("/introductions/{key}")
async def answered(request: Request, key: str, desk: Anyone) -> Response:
    introduction_id = behind(desk.reception, KIND, key)
    form = await filled(request, AnswerIntroduction, introduction_id=introduction_id)
    return await form.do(
        desk, then=f"/introductions/{key}", again=lambda form: _asked(request, desk, key, form)
    )


@machines.post("/api/introductions/{key}/answer")
async def answer(key: str, command: AnswerIntroduction, desk: Anyone) -> Response:
    """The third person's answer with the key of the letter's link; it names the introduction."""
    if command.introduction_id != behind(desk.reception, KIND, key):
        raise NotFound
    return await desk.do(command)


async def _mine(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    return await my_page(
        request, desk, engagement_id, "introductions", form.status, part="introductions",
        form=form,
    )  # fmt: skip


async def _asked(request: Request, desk: Desk, key: str, form: Form[Any]) -> Response:
    """What the third person sees: who introduces whom; nothing without the key of the letter."""
    introduction_id = behind(desk.reception, KIND, key)
    events: list[Any] = await asyncio.to_thread(desk.reception.log.stream, introduction_id)
    if not events or not isinstance(events[0], Introduction.Proposed):
        raise NotFound
    known = await asked(desk.reception, {"introduction_id": str(introduction_id)})
    last = type(events[-1]).__name__
    return page(
        request, "mentoring/answer_introduction.html", form.status, form=form, last=last,
        **known,
    )  # fmt: skip


@facts("introduction_asked")
async def asked(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """Who introduces whom, and the key by which the third person answers, and nobody else."""
    proposed = await _proposed(house, about)
    mentor = await house.shelf.document(mentor_page, proposed.mentor_id)
    named = await house.shelf.documents(people, [mentor.person_id, proposed.mentee_id])
    return {
        "mentor": named[mentor.person_id].name,
        "mentee": named[proposed.mentee_id].name,
        "key": key_for(house, KIND, UUID(about["introduction_id"])),
    }


@facts("introduction_made")
async def made(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """How to reach the mentee."""
    proposed = await _proposed(house, about)
    mentee = await house.shelf.document(people, proposed.mentee_id)
    return {"mentee": mentee.name, "mentee_email": mentee.email}


async def _proposed(house: Any, about: Mapping[str, str]) -> Any:
    events = await asyncio.to_thread(house.log.stream, UUID(about["introduction_id"]))
    return events[0]
