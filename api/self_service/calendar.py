"""The feed a person's calendar subscribes to, behind a link of its own, and the page about it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.answers.unchanged import names as names_tag
from api.booking.order_links import ID, behind, key_for, raw_of
from api.doors import Anyone, SignedIn
from api.forms import blank, filled
from api.pages import page
from api.privacy.my_data import around
from api.reception import Desk
from application.booking.calendar_link_page import CalendarLinkPage, calendar_link_page
from application.booking.renew_calendar_link import RenewCalendarLink, ShowCalendarNames
from application.engagements.sessions import SessionRow, sessions
from application.mentors.mentor_page import mentor_page
from application.people.people import PersonCard, people
from domain.calendar_links import calendar_link_of
from domain.engagements import SessionState
from domain.mentors import mentor_of
from domain.refusals import NotFound
from infrastructure.calendar_feed import KEPT, Language, Meeting, feed, tag_of

router = APIRouter(tags=["booking"])
HERE = "/my/calendar"


@router.get("/calendar/{key}.ics", include_in_schema=False)
async def calendar(request: Request, key: str, desk: Anyone) -> Response:
    """The last 90 days and all that is to come; unchanged, it answers 304."""
    person_id = UUID(bytes=raw_of(key)[:ID])
    link = await desk.shelf.document(calendar_link_page, calendar_link_of(person_id))
    if link is None or not link.number:
        raise NotFound
    behind(desk.reception, f"calendar/{link.number}", key)
    text = feed(await _meetings(desk, person_id, link), desk.now, with_names=link.names)
    head = {"ETag": tag_of(text), "Cache-Control": "private, max-age=3600"}
    if names_tag(request.headers.get("if-none-match"), head["ETag"]):
        return Response(status_code=304, headers=head)
    return Response(text, media_type="text/calendar; charset=utf-8", headers=head)


@router.get(HERE, include_in_schema=False)
async def my_calendar(request: Request, desk: SignedIn) -> Response:
    return await _page(request, desk)


@router.post(HERE + "/renew", include_in_schema=False)
async def renew(request: Request, desk: SignedIn) -> Response:
    form = await filled(request, RenewCalendarLink)
    return await form.do(desk, then=HERE, again=lambda _form: _page(request, desk))


@router.post(HERE + "/names", include_in_schema=False)
async def names(request: Request, desk: SignedIn) -> Response:
    form = await filled(request, ShowCalendarNames)
    return await form.do(desk, then=HERE, again=lambda _form: _page(request, desk))


@router.post("/api/booking/renew-calendar-link")
async def renew_calendar_link(command: RenewCalendarLink, desk: SignedIn) -> Response:
    return await desk.do(command)


@router.post("/api/booking/show-calendar-names")
async def show_calendar_names(command: ShowCalendarNames, desk: SignedIn) -> Response:
    return await desk.do(command)


async def _page(request: Request, desk: Desk) -> Response:
    link = await desk.shelf.document(calendar_link_page, calendar_link_of(desk.by))
    link = link or CalendarLinkPage()
    key = key_for(desk.reception, f"calendar/{link.number}", desk.by) if link.number else ""
    address = f"{desk.reception.settings.address}/calendar/{key}.ics" if key else ""
    return page(
        request,
        "booking/calendar.html",
        form=blank(request),
        link=link,
        feed_at=address,
        around=around(desk),
    )


def _entries(card: PersonCard | None, person_id: UUID) -> list[UUID]:
    """Every id a person goes by."""
    return [person_id, *(card.also if card else ())]


async def _meetings(desk: Desk, person_id: UUID, link: CalendarLinkPage) -> list[Meeting]:
    card: PersonCard | None = await desk.shelf.document(people, person_id)
    if card is None:
        raise NotFound
    since = (desk.now - KEPT - timedelta(days=1), desk.now + timedelta(days=800))
    own: dict[str, Any] = {"mentee_id": _entries(card, person_id), "starts_at": since}
    led: dict[str, Any] = {"mentor_id": mentor_of(person_id), "starts_at": since}
    rows = [*await desk.shelf.find(sessions, own), *await desk.shelf.find(sessions, led)]
    return [await _meeting(desk, row, card, link) for row in rows]


async def _meeting(
    desk: Desk, row: SessionRow, card: PersonCard, link: CalendarLinkPage
) -> Meeting:
    join = row.place.where if row.place.where.startswith("https://") else ""
    return Meeting(
        session_id=row.session_id, slot=row.slot, sequence=row.sequence, changed_at=row.booked_at,
        language=cast("Language", card.language), place="" if join else row.place.where,
        join_url=join, cancelled=row.state is SessionState.CANCELLED,
        with_whom=await _other(desk, row, card) if link.names else "",
    )  # fmt: skip


async def _other(desk: Desk, row: SessionRow, card: PersonCard) -> str:
    """Who else is there, as the owner of the feed wished to see."""
    key = row.mentee_id
    if key in _entries(card, card.person_id):
        mentor = await desk.shelf.document(mentor_page, row.mentor_id)
        key = mentor.person_id if mentor else key
    other = await desk.shelf.document(people, key)
    return other.name if other else ""
