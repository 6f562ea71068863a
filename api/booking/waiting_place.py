"""One's own place among those who wait for a mentor, behind the key of the letter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.booking.order_links import behind, key_for
from api.booking.waiting import ENTRY
from api.doors import Anyone
from api.pages import moved_on, page
from api.plain_letters import facts
from application.booking.wait_for_time import StopWaiting
from application.booking.waiting_page import WaitingPage, Waits, waiting_page
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from domain.refusals import NotFound
from domain.waiting import waiting_list_of

router = APIRouter(tags=["booking"], include_in_schema=False)
ONE = "/waiting/{mentor_id}/{key}"


@router.get(ONE)
async def place(request: Request, desk: Anyone, mentor_id: UUID, key: str) -> Response:
    mentor = await desk.shelf.document(mentor_page, mentor_id)
    if mentor is None:
        raise NotFound
    card = await desk.shelf.document(people, mentor.person_id)
    waits = await _place(desk.shelf, mentor_id, behind(desk.reception, ENTRY, key))
    return page(
        request, "booking/waiting_place.html", waits=waits, mentor_id=mentor_id,
        mentor_name=card.name if card else "", place_key=key,
    )  # fmt: skip


@router.post(ONE + "/leave")
async def leave(request: Request, desk: Anyone, mentor_id: UUID, key: str) -> Response:
    entry_id = behind(desk.reception, ENTRY, key)
    await desk.run(StopWaiting(mentor_id=mentor_id, entry_id=entry_id))
    return moved_on(request, f"/book?mentor={mentor_id}")


@facts("time_asked_again")
@facts("time_awaited")
async def _waits(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """What the letter says: for whom one waits, on which days, and where one leaves."""
    mentor_id, entry_id = UUID(about["mentor_id"]), UUID(about["entry_id"])
    mentor = await house.shelf.document(mentor_page, mentor_id)
    card = await house.shelf.document(people, mentor.person_id) if mentor else None
    key = key_for(house, ENTRY, entry_id)
    return {
        "mentor": card.name if card else "",
        "waits": await _place(house.shelf, mentor_id, entry_id),
        "path": f"/waiting/{mentor_id}/{key}",
    }


async def _place(shelf: Any, mentor_id: UUID, entry_id: UUID) -> Waits | None:
    queue: WaitingPage | None = await shelf.document(waiting_page, waiting_list_of(mentor_id))
    return queue.place(entry_id) if queue else None
