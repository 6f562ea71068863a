"""The first way in of a colleague: an administrator makes sure who it is, and hands it over."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import origin_of
from api.forms import Form, blank, filled
from api.pages import page
from api.permits import may
from api.privacy.recovery import LIVES, NewWayIn
from api.reception import Desk, card_of
from api.sign_in.factors import has_factor
from application.people.give_first_way import GiveFirstWay
from domain.recoveries import RecoverInstead
from domain.refusals import NotFound, Refused
from infrastructure.security_log import note

router = APIRouter(tags=["privacy"])
Giving = Annotated[Desk, Depends(may("privacy.give_first_way", of="person_id"))]


@router.post("/api/people/give-first-way")
async def give_first_way(command: GiveFirstWay, desk: Giving) -> NewWayIn:
    """Answers with a link to the first passkey or code app, once."""
    return NewWayIn(await _given(desk, command))


@router.get("/desk/people/{person_id}/first-way", include_in_schema=False)
async def first_way(request: Request, person_id: UUID, desk: Giving) -> Response:
    return await _page(request, desk, person_id, blank(request))


@router.post("/desk/people/{person_id}/first-way", include_in_schema=False)
async def given(request: Request, person_id: UUID, desk: Giving) -> Response:
    form = await filled(request, GiveFirstWay, person_id=person_id)
    link = ""
    if form.command is not None:
        try:
            link = await _given(desk, form.command)
        except Refused as refused:
            form.refuse(refused)
    return await _page(request, desk, person_id, form, link)


async def _given(desk: Desk, command: GiveFirstWay) -> str:
    """Record who vouched and make the link; whoever has a way in already is recovered by two."""
    if await has_factor(desk, command.person_id):
        raise RecoverInstead
    answer = await desk.run(command)
    if answer.repeated:
        raise RecoverInstead
    note("first_way_given", origin_of(desk.request), command.person_id, by=str(desk.by))
    secret = await desk.reception.visits.new_link(command.person_id, desk.now, LIVES, "enrol")
    return f"{desk.reception.settings.address}/enter/{secret}"


async def _page(
    request: Request, desk: Desk, person_id: UUID, form: Form[Any], link: str = ""
) -> Response:
    card = await card_of(desk.reception, person_id)
    if card is None:
        raise NotFound
    return page(
        request, "privacy/first_way.html", form.status, card=card, form=form, link=link,
        has_way=await has_factor(desk, person_id), mine=desk.is_me(person_id),
    )  # fmt: skip
