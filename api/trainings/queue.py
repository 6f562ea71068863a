"""One's own place on a waiting list, behind the key of the letter: seen, left, or taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from annotated_types import MaxLen
from fastapi import APIRouter, Request, Response

from api.booking.holding import hold_for_visitor
from api.booking.order_links import entry_behind
from api.doors import Anyone
from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from api.trainings.offers import found, offer_of
from api.trainings.registration import held
from api.wishes import Wish
from application.trainings.hold_seat import HoldSeat
from application.trainings.join_queue import LeaveQueue
from domain.trainings.words import EntryUnknown

router = APIRouter(tags=["trainings"])
ONE = "/trainings/{training_id}/waiting/{key}"


@dataclass(frozen=True)
class PlaceOnList(Wish):
    """A place on a training's waiting list, named by the key of its address."""

    training_id: UUID
    waiting_key: Annotated[str, MaxLen(60)]


@router.post("/api/trainings/leave-queue")
async def leave_queue(place: PlaceOnList, desk: Anyone) -> Response:
    """Leave the list or decline the seat on offer, with the key of the letter."""
    entry_id = entry_behind(desk.reception, place.waiting_key)
    return await desk.do(LeaveQueue(training_id=place.training_id, entry_id=entry_id))


@router.post("/api/trainings/take-offered-seat", status_code=201)
async def take_offered_seat(place: PlaceOnList, desk: Anyone) -> Response:
    """Hold the seat on offer with the key of the letter, to be ordered and paid like any other."""
    entry_id = entry_behind(desk.reception, place.waiting_key)
    return await hold_for_visitor(desk, HoldSeat(training_id=place.training_id, entry_id=entry_id))


@router.get(ONE, include_in_schema=False)
async def waiting(request: Request, training_id: UUID, key: str, desk: Anyone) -> Response:
    return await _place(request, desk, training_id, key, blank(request))


@router.post(ONE + "/leave", include_in_schema=False)
async def leave(request: Request, training_id: UUID, key: str, desk: Anyone) -> Response:
    entry_id = entry_behind(desk.reception, key)
    form = await filled(request, LeaveQueue, training_id=training_id, entry_id=entry_id)
    return await form.do(
        desk,
        then=f"/trainings/{training_id}",
        again=lambda form: _place(request, desk, training_id, key, form),
    )


@router.post(ONE + "/take", include_in_schema=False)
async def take(request: Request, training_id: UUID, key: str, desk: Anyone) -> Response:
    entry_id = entry_behind(desk.reception, key)
    form = await filled(request, HoldSeat, training_id=training_id, entry_id=entry_id)
    if (answer := await held(request, desk, form)) is not None:
        return answer
    return await _place(request, desk, training_id, key, form)


async def _place(
    request: Request, desk: Desk, training_id: UUID, key: str, form: Form[Any]
) -> Response:
    """One's place on the waiting list, or the seat that is offered."""
    entry_id = entry_behind(desk.reception, key)
    training = await found(desk, training_id)
    place = next((n for n, e in enumerate(training.queue, 1) if e.entry_id == entry_id), None)
    entry = training.queue[place - 1] if place else None
    ended = entry.until if entry and entry.until else training.lapsed.get(entry_id)
    if place is None and ended is None and not form.wrong:
        form.refuse(EntryUnknown())
    return page(
        request, "trainings/join_queue.html", form.status, form=form, now=desk.now,
        offer=await offer_of(desk, training_id), place=place, key=key, entry=entry, ended=ended,
    )  # fmt: skip
