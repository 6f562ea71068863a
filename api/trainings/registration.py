"""Getting a seat: held and paid by whoever comes, or ordered by an organisation by invoice."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.booking.holding import hold, hold_for_visitor, with_browser
from api.booking.order_links import order_link
from api.doors import Anyone
from api.forms import Form, blank, filled
from api.known_address import PERSON, named, of_the_address
from api.pages import moved_on, page
from api.reception import Desk
from api.trainings.catalogue import shown
from api.trainings.offers import offer_of
from application.house import relations
from application.trainings.hold_seat import HoldSeat
from application.trainings.order_seats import OrderSeats
from domain.business_ids import BusinessIdWrong, checked
from domain.matters import Relation
from domain.refusals import NotFound, Refused
from domain.trainings.words import OfferAnswered

router = APIRouter(tags=["trainings"])


@router.post("/api/trainings/hold-seat", status_code=201)
async def hold_seat(command: HoldSeat, desk: Anyone) -> Response:
    """Answers with the order's id and the part of its address that only its client knows.

    A seat on offer is taken with the key of its letter, not with the id of a place in the queue.
    """
    if command.entry_id is not None:
        raise NotFound
    return await hold_for_visitor(desk, command)


@router.post("/api/trainings/order-seats", status_code=201)
async def order_seats(command: OrderSeats, desk: Anyone) -> Response:
    return await desk.do(await of_the_address(desk, command), 201, unsaid=PERSON)


@router.post("/trainings/{training_id}/register", include_in_schema=False)
async def register(request: Request, training_id: UUID, desk: Anyone) -> Response:
    form = await filled(request, HoldSeat, training_id=training_id, entry_id=None)
    if (answer := await held(request, desk, form)) is not None:
        return answer
    return await shown(request, desk, training_id, form)


@router.get("/trainings/{training_id}/organisation", include_in_schema=False)
async def organisation_page(request: Request, training_id: UUID, desk: Anyone) -> Response:
    return await _organisation(request, desk, training_id, blank(request, {"seats": 1}))


@router.post("/trainings/{training_id}/organisation", include_in_schema=False)
async def order_for_organisation(request: Request, training_id: UUID, desk: Anyone) -> Response:
    form = await filled(
        request, OrderSeats, training_id=training_id, language=desk.language,
        person_id=await named(request, desk), **await _known_organisation(request, desk),
    )  # fmt: skip
    return await form.do(
        desk,
        then=f"/trainings/{training_id}/ordered",
        again=lambda form: _organisation(request, desk, training_id, form),
    )


@router.get("/trainings/{training_id}/ordered", include_in_schema=False)
async def ordered(request: Request, training_id: UUID, desk: Anyone) -> Response:
    return page(request, "trainings/ordered.html", offer=await offer_of(desk, training_id))


async def held(request: Request, desk: Desk, form: Form[HoldSeat]) -> Response | None:
    """The way to the order of a seat that is held now, or None with the refusal on the form."""
    if form.command is None:
        return None
    try:
        _, order_id = await hold(desk, form.command, key=f"form/{form.command_id}")
    except OfferAnswered as answered:
        order_id = UUID(answered.facts["order_id"])
    except Refused as refused:
        form.refuse(refused)
        return None
    return with_browser(desk, moved_on(request, order_link(desk.reception, order_id)))


async def _known_organisation(request: Request, desk: Desk) -> dict[str, UUID | None]:
    """The organisation's id, where its own contact orders with its business id."""
    number = ""
    with suppress(BusinessIdWrong):
        number = checked(str((await request.form()).get("business_id", "")))
    known = await asyncio.to_thread(desk.reception.log.find_subject, "business_id", number)
    if known is None:
        return {"organisation_id": None}
    tie = {"holder_id": list(desk.actor.ids), "relation": Relation.SPONSOR_OF, "object_id": known}
    ties = await desk.shelf.find(relations, tie)
    holds = any(one.holds(desk.now) for one in ties)
    return {"organisation_id": known if holds else None}


async def _organisation(
    request: Request, desk: Desk, training_id: UUID, form: Form[Any]
) -> Response:
    offer = await offer_of(desk, training_id)
    return page(request, "trainings/order_seats.html", form.status, offer=offer, form=form)
