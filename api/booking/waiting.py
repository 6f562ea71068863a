"""Waiting for a time: asking to be told, the letter when one becomes free, taking it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form, Request, Response

from api.booking.free_times import mentors_to_choose, services_on_sale
from api.booking.order_links import behind, key_for, order_link
from api.doors import Anyone
from api.forms import Form as Filled
from api.forms import blank, filled
from api.known_address import PERSON, named, of_the_address
from api.pages import moved_on, page
from api.plain_letters import facts
from api.reception import Desk
from application.booking.take_offer import TakeOffer
from application.booking.wait_for_time import WaitForTime
from application.booking.waiting_page import Kept, WaitingPage, waiting_page
from application.firm import with_own_ids
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from domain.refusals import NotFound, Refused
from domain.slots import HELSINKI
from domain.waiting import waiting_list_of

router = APIRouter(tags=["booking"])
OFFER, ENTRY = "offer", "waiting"
AHEAD = 30


@router.post("/api/booking/wait-for-time", status_code=201)
async def wait_for_time(command: WaitForTime, desk: Anyone) -> Response:
    return await desk.do(await of_the_address(desk, command), 201, unsaid=PERSON)


@router.get("/waiting", include_in_schema=False)
async def waiting(
    request: Request, desk: Anyone, mentor: UUID, service: UUID, day: date | None = None
) -> Response:
    today = desk.now.astimezone(ZoneInfo(HELSINKI)).date()
    known = {"first": day or today, "last": (day or today) + timedelta(days=AHEAD)}
    return await _join_page(request, desk, mentor, service, blank(request, known))


@router.post("/waiting", include_in_schema=False)
async def wait(
    request: Request,
    desk: Anyone,
    mentor_id: Annotated[UUID, Form()],
    service_id: Annotated[UUID, Form()],
) -> Response:
    form = await filled(
        request, WaitForTime, language=desk.language, person_id=await named(request, desk)
    )

    async def again(form: Filled[WaitForTime]) -> Response:
        return await _join_page(request, desk, mentor_id, service_id, form)

    return await form.do(desk, "/waiting/thanks", again)


@router.get("/waiting/thanks", include_in_schema=False)
async def thanks(request: Request, desk: Anyone) -> Response:
    return page(request, "booking/waits.html")


@router.get("/offers/{mentor_id}/{key}", include_in_schema=False)
async def offered(request: Request, desk: Anyone, mentor_id: UUID, key: str) -> Response:
    kept = await _kept(desk, mentor_id, key)
    return await _offer_page(request, desk, mentor_id, key, kept)


@router.post("/offers/{mentor_id}/{key}", include_in_schema=False)
async def take(request: Request, desk: Anyone, mentor_id: UUID, key: str) -> Response:
    offer_id = behind(desk.reception, OFFER, key)
    command = TakeOffer(mentor_id=mentor_id, offer_id=offer_id)
    try:
        answer = await desk.run(command, key=f"offer/{offer_id}")
    except Refused as refused:
        return await _offer_page(request, desk, mentor_id, key, None, refused.status)
    order_id = with_own_ids(command, answer.command_id).order_id
    return moved_on(request, order_link(desk.reception, order_id))


@facts("time_freed")
async def _time_freed(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """What the letter says: which time, with whom, until when it is kept."""
    mentor_id, offer_id = UUID(about["mentor_id"]), UUID(about["offer_id"])
    queue = await house.shelf.document(waiting_page, waiting_list_of(mentor_id))
    kept = (queue or WaitingPage()).kept(offer_id)
    mentor = await house.shelf.document(mentor_page, mentor_id)
    person = await house.shelf.document(people, mentor.person_id)
    key = key_for(house, OFFER, offer_id)
    return {"kept": kept, "mentor": person.name, "path": f"/offers/{mentor_id}/{key}"}


async def _kept(desk: Desk, mentor_id: UUID, key: str) -> Kept | None:
    offer_id = behind(desk.reception, OFFER, key)
    queue = await desk.shelf.document(waiting_page, waiting_list_of(mentor_id))
    kept = queue.kept(offer_id) if queue else None
    return kept if kept and kept.until > desk.now else None


async def _offer_page(
    request: Request, desk: Desk, mentor_id: UUID, key: str, kept: Kept | None, status: int = 200
) -> Response:
    mentor = next((m for m in await mentors_to_choose(desk) if m.page.mentor_id == mentor_id), None)
    services = {row.service_id: row for row in await services_on_sale(desk)}
    return page(
        request, "booking/offered.html", status, kept=kept, mentor=mentor, mentor_id=mentor_id,
        offer_key=key, service=services.get(kept.service_id) if kept else None,
        leave=key_for(desk.reception, ENTRY, kept.entry_id) if kept else "", key=uuid4(),
    )  # fmt: skip


async def _join_page(
    request: Request, desk: Desk, mentor_id: UUID, service_id: UUID, form: Filled[WaitForTime]
) -> Response:
    mentor = next((m for m in await mentors_to_choose(desk) if m.page.mentor_id == mentor_id), None)
    services = {row.service_id: row for row in await services_on_sale(desk)}
    if mentor is None or service_id not in services:
        raise NotFound
    return page(
        request, "booking/waiting.html", form.status, form=form, mentor=mentor,
        service=services[service_id],
    )  # fmt: skip
