"""Introductions: the mentee's page, the third person's answer, and what the letters need."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import Anyone
from api.forms import Form, blank, filled
from api.mentoring.my_page import my_page
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
    return await _done(
        request, desk, engagement_id, await filled(request, WantIntroduction, **known)
    )


@router.post(HERE + "/{introduction_id}/decline")
async def decline(
    request: Request, engagement_id: UUID, introduction_id: UUID, desk: Answering
) -> Response:
    known = {"engagement_id": engagement_id, "introduction_id": introduction_id}
    form = await filled(request, DeclineIntroduction, **known)
    return await _done(request, desk, engagement_id, form)


@router.post(HERE + "/{introduction_id}/outcome")
async def outcome(
    request: Request, engagement_id: UUID, introduction_id: UUID, desk: Answering
) -> Response:
    known = {"engagement_id": engagement_id, "introduction_id": introduction_id}
    return await _done(request, desk, engagement_id, await filled(request, TellOutcome, **known))


@router.get("/introductions/{introduction_id}")
async def asked_page(
    request: Request, introduction_id: UUID, desk: Anyone, answer: UUID
) -> Response:
    return await _asked(request, desk, introduction_id, answer, blank(request))


@router.post("/introductions/{introduction_id}")
async def answered(request: Request, introduction_id: UUID, desk: Anyone) -> Response:
    form = await filled(request, AnswerIntroduction, introduction_id=introduction_id)
    answer = UUID(form.value("answer_id", UUID(int=0)))
    return await form.do(
        desk, then=f"/introductions/{introduction_id}?answer={answer}",
        again=lambda form: _asked(request, desk, introduction_id, answer, form),
    )  # fmt: skip


async def _done(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    return await form.do(
        desk, then=f"/my/mentoring/{engagement_id}/introductions",
        again=lambda form: _mine(request, desk, engagement_id, form),
    )  # fmt: skip


async def _mine(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    return await my_page(
        request, desk, engagement_id, "introductions", form.status, part="introductions",
        form=form,
    )  # fmt: skip


async def _asked(
    request: Request, desk: Desk, introduction_id: UUID, answer: UUID, form: Form[Any]
) -> Response:
    """What the third person sees: who introduces whom; nothing without the id of the letter."""
    events: list[Any] = await asyncio.to_thread(desk.reception.log.stream, introduction_id)
    if not events or not isinstance(events[0], Introduction.Proposed):
        raise NotFound
    if events[0].answer_id != answer:
        raise NotFound
    known = await asked(desk.reception, {"introduction_id": str(introduction_id)})
    last = type(events[-1]).__name__
    return page(
        request, "mentoring/answer_introduction.html", form.status, form=form, last=last,
        introduction_id=introduction_id, **known,
    )  # fmt: skip


@facts("introduction_asked")
async def asked(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """Who introduces whom, and the id by which the third person answers."""
    proposed = await _proposed(house, about)
    mentor = await house.shelf.document(mentor_page, proposed.mentor_id)
    named = await house.shelf.documents(people, [mentor.person_id, proposed.mentee_id])
    return {
        "mentor": named[mentor.person_id].name,
        "mentee": named[proposed.mentee_id].name,
        "answer_id": proposed.answer_id,
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
