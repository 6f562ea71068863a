"""The breach log: noticed, assessed, told of, closed, with the 72 hours of the law in view."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.firm import Command
from application.privacy.breaches import BreachRow, breaches
from application.privacy.handle_breach import (
    AssessBreach,
    CloseBreach,
    NoticeBreach,
    TellAuthority,
    TellPeople,
)
from domain.breaches import Breach, Risk
from domain.events import derived
from domain.refusals import NotFound
from domain.slots import HELSINKI, zone_named

router = APIRouter(tags=["privacy"])
Handling = Annotated[Desk, Depends(may("privacy.handle_breach"))]


@router.get("/api/privacy/breaches")
async def list_breaches(desk: Handling, paging: Paging) -> Listed[BreachRow]:
    return await listed(desk, breaches, {}, "-aware_at", paging)


@router.post("/api/privacy/notice-breach", status_code=201)
async def notice_breach(command: NoticeBreach, desk: Handling) -> Response:
    return await desk.do(command, 201)


@router.post("/api/privacy/assess-breach")
async def assess_breach(command: AssessBreach, desk: Handling) -> Response:
    return await desk.do(command)


@router.post("/api/privacy/tell-authority")
async def tell_authority(command: TellAuthority, desk: Handling) -> Response:
    return await desk.do(command)


@router.post("/api/privacy/tell-people")
async def tell_people(command: TellPeople, desk: Handling) -> Response:
    return await desk.do(command)


@router.post("/api/privacy/close-breach")
async def close_breach(command: CloseBreach, desk: Handling) -> Response:
    return await desk.do(command)


@router.get("/desk/breaches", include_in_schema=False)
async def breach_log(request: Request, desk: Handling) -> Response:
    return await _log(request, desk, blank(request, {"aware_at": _local(desk.now), "people": 0}))


@router.post("/desk/breaches", include_in_schema=False)
async def noticed(request: Request, desk: Handling) -> Response:
    form = await filled(request, NoticeBreach)

    def then(done: Form[NoticeBreach]) -> str:
        assert done.answer
        return f"/desk/breaches/{derived(done.answer.command_id, 'breach_id')}"

    return await form.do(desk, then=then, again=lambda wrong: _log(request, desk, wrong))


@router.get("/desk/breaches/{breach_id}", include_in_schema=False)
async def breach(request: Request, breach_id: UUID, desk: Handling) -> Response:
    return await _breach(request, desk, breach_id, blank(request))


def _step(name: str, kind: type[Command]) -> Callable[..., Awaitable[Response]]:
    @router.post(f"/desk/breaches/{{breach_id}}/{name}", include_in_schema=False, name=name)
    async def step(request: Request, breach_id: UUID, desk: Handling) -> Response:
        form = await filled(request, kind, breach_id=breach_id)
        return await form.do(
            desk, then=f"/desk/breaches/{breach_id}",
            again=lambda wrong: _breach(request, desk, breach_id, wrong),
        )  # fmt: skip

    return step


assessed = _step("assess", AssessBreach)
authority = _step("authority", TellAuthority)
told_people = _step("people", TellPeople)
closed = _step("close", CloseBreach)


async def _log(request: Request, desk: Desk, form: Form[Any]) -> Response:
    rows = await desk.shelf.find(breaches, order="-aware_at", limit=200)
    return page(request, "privacy/breaches.html", form.status, rows=rows, form=form, now=desk.now)


async def _breach(request: Request, desk: Desk, breach_id: UUID, form: Form[Any]) -> Response:
    rows = await desk.shelf.find(breaches, {"breach_id": breach_id})
    if not rows:
        raise NotFound
    events = await asyncio.to_thread(desk.reception.log.stream, breach_id)
    words = dict.fromkeys(("what", "why", "measures"), "")
    for event in events:
        match event:
            case Breach.Noticed(what=what):
                words["what"] = what
            case Breach.Assessed(why=why):
                words["why"] = why
            case Breach.Closed(measures=measures):
                words["measures"] = measures
    return page(
        request, "privacy/breach.html", form.status, row=rows[0], words=words, form=form,
        now=desk.now, risks=list(Risk),
    )  # fmt: skip


def _local(moment: datetime) -> str:
    return moment.astimezone(zone_named(HELSINKI)).strftime("%Y-%m-%dT%H:%M")
