"""What somebody who waits may do through the API, with the key their letter's address bears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen
from fastapi import APIRouter, Response

from api.booking.order_links import behind, order_key
from api.booking.waiting import ENTRY, OFFER
from api.doors import Anyone
from api.wishes import Wish
from application.booking.take_offer import TakeOffer
from application.booking.wait_for_time import StopWaiting
from application.firm import with_own_ids

router = APIRouter(tags=["booking"])
Key = Annotated[str, MaxLen(60)]


@dataclass(frozen=True)
class OfferedTime(Wish):
    """A time that is kept for one, named by the key of its address."""

    mentor_id: UUID
    offer_key: Key


@dataclass(frozen=True)
class PlaceInQueue(Wish):
    """A place in the queue for a mentor's time, named by the key of its address."""

    mentor_id: UUID
    waiting_key: Key


@router.post("/api/booking/take-offer", status_code=201)
async def take_offer(offered: OfferedTime, desk: Anyone) -> Response:
    """Answers with the order's id and the part of its address that only its client knows."""
    offer_id = behind(desk.reception, OFFER, offered.offer_key)
    command = TakeOffer(mentor_id=offered.mentor_id, offer_id=offer_id)
    answer = await desk.run(command, key=f"offer/{offer_id}")
    order_id = with_own_ids(command, answer.command_id).order_id
    return desk.told(command, answer, 201, order_key=order_key(desk.reception, order_id))


@router.post("/api/booking/stop-waiting")
async def stop_waiting(place: PlaceInQueue, desk: Anyone) -> Response:
    entry_id = behind(desk.reception, ENTRY, place.waiting_key)
    return await desk.do(StopWaiting(mentor_id=place.mentor_id, entry_id=entry_id))
