"""The page of free times: which service, which mentor, which day, in the visitor's zone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from babel import Locale

from api.months import Month, month, neighbours
from api.reception import Desk
from application.booking.promises import promises
from application.mentors.mentor_list import mentor_list
from application.mentors.mentor_page import MentorPage, mentor_page
from application.people.people import PersonCard, people
from application.services.service_list import ServiceRow, service_list
from domain.availability import AvailabilityRules, FreeTime, Taken, free_times
from domain.diaries import BUFFER_MINUTES
from domain.refusals import NotFound
from domain.slots import HELSINKI


@dataclass(frozen=True)
class Choice:
    """A mentor one can choose, with the name joined in."""

    page: MentorPage
    person: PersonCard


@dataclass(frozen=True)
class BookingPage:
    """Everything the page of free times shows."""

    services: tuple[ServiceRow, ...]
    mentors: tuple[Choice, ...]
    service: ServiceRow
    mentor: Choice
    picture: Month
    earlier: str | None
    later: str
    day: date | None
    times: tuple[FreeTime, ...]
    held: tuple[datetime, ...]
    zone: str
    nearest: tuple[FreeTime, ...]
    languages: tuple[str, ...]


async def booking_page(
    desk: Desk, service_id: UUID | None, mentor_id: UUID | None, day: date | None, at: str | None
) -> BookingPage:
    """Gather the free times of a month; without a choice the first service and mentor stand."""
    services = [row for row in await desk.shelf.find(service_list) if row.on_sale]
    mentors = await _mentors(desk)
    if not services or not mentors:
        raise NotFound
    service = next((s for s in services if s.service_id == service_id), services[0])
    mentor = next((m for m in mentors if m.page.mentor_id == mentor_id), mentors[0])
    zone = HELSINKI
    today = desk.now.astimezone(ZoneInfo(zone)).date()
    taken = await _taken(desk, mentor.page.mentor_id)
    ahead = _free(desk, mentor, service, [t for t, _ in taken], today, today + timedelta(days=90))
    first = _month(at, day, ahead, today)
    chosen = day or next((free.day for free in ahead if free.day >= first), None)
    link = f"/book?service={service.service_id}&mentor={mentor.page.mentor_id}"
    before, after = neighbours(first)
    return BookingPage(
        services=tuple(services), mentors=tuple(mentors), service=service, mentor=mentor,
        picture=month(
            first, Counter(free.day for free in ahead), desk.language, today,
            lambda d: f"{link}&day={d}", chosen,
        ),
        earlier=f"{link}&month={before:%Y-%m}" if first > today else None,
        later=f"{link}&month={after:%Y-%m}",
        day=chosen, times=tuple(free for free in ahead if free.day == chosen),
        held=tuple(t.slot.starts_at for t, held in taken if held and t.slot.day == chosen),
        zone=zone, nearest=tuple(ahead[:3]),
        languages=tuple(
            Locale(code).get_display_name(desk.language) or code
            for code in mentor.page.languages
        ),
    )  # fmt: skip


async def _mentors(desk: Desk) -> list[Choice]:
    rows = await desk.shelf.find(mentor_list)
    pages = [await desk.shelf.document(mentor_page, row.mentor_id) for row in rows]
    cards = [await desk.shelf.document(people, row.person_id) for row in rows]
    both = zip(pages, cards, strict=True)
    return sorted(
        (Choice(shown, card) for shown, card in both if shown and card and shown.weekly),
        key=lambda choice: choice.person.name,
    )


async def _taken(desk: Desk, mentor_id: UUID) -> list[tuple[Taken, bool]]:
    rows = await desk.shelf.find(promises, {"resource_id": mentor_id})
    return [
        (Taken(row.slot, 0, BUFFER_MINUTES), row.until is not None)
        for row in rows
        if row.until is None or row.until > desk.now
    ]


def _free(
    desk: Desk, mentor: Choice, service: ServiceRow, taken: list[Taken], first: date, last: date
) -> list[FreeTime]:
    rules = AvailabilityRules(opening=mentor.page.opening, minutes=service.minutes)
    return free_times(rules, taken, desk.now, first, last, HELSINKI)


def _month(at: str | None, day: date | None, ahead: list[FreeTime], today: date) -> date:
    if at:
        return date.fromisoformat(f"{at}-01")
    return (day or (ahead[0].day if ahead else today)).replace(day=1)
