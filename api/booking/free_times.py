"""Free times as visitors are offered them: every rule of every level, in the visitor's zone."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from api.booking.fit_mentors import fit_to_begin
from api.reception import Desk
from application.booking.booking_rules import RulesPage, booking_rules
from application.booking.promises import PromiseRow, promises
from application.mentors.mentor_list import mentor_list
from application.mentors.mentor_page import MentorPage, mentor_page
from application.mentors.own_calendar import OwnCalendar, own_calendar
from application.people.people import PersonCard, people
from application.services.service_list import ServiceRow, service_list
from domain.availability import AvailabilityRules, FreeTime, Taken, free_times
from domain.booking_policy import booking_policy_at
from domain.booking_rules import chained, rules_of
from domain.firm_details import OUR_FIRM
from domain.holidays import holidays_between
from domain.slots import HELSINKI

FAR: Final = 90
"""So many days are looked through at most at once."""


@dataclass(frozen=True)
class Choice:
    """A mentor one can choose, with the name joined in."""

    page: MentorPage
    person: PersonCard

    @property
    def initials(self) -> str:
        """First letters of the names."""
        return "".join(part[0] for part in self.person.name.split()[:2])


@dataclass(frozen=True)
class Offered:
    """What of one mentor's time may be booked for one service, and what is being booked now."""

    free: tuple[FreeTime, ...]
    held: tuple[datetime, ...]

    def on(self, day: date) -> tuple[FreeTime, ...]:
        """The free times of one day of the visitor's zone."""
        return tuple(time for time in self.free if time.day == day)


async def services_on_sale(desk: Desk) -> list[ServiceRow]:
    """What is sold, the dearest last."""
    rows = await desk.shelf.find(service_list, order="price")
    return [row for row in rows if row.on_sale]


async def mentors_to_choose(desk: Desk) -> list[Choice]:
    """Every mentor who may be booked, by name."""
    rows = await desk.shelf.find(mentor_list)
    pages = await desk.shelf.documents(mentor_page, [row.mentor_id for row in rows])
    cards = await desk.shelf.documents(people, [row.person_id for row in rows])
    both = [(pages.get(row.mentor_id), cards.get(row.person_id)) for row in rows]
    chosen = [
        Choice(shown, card) for shown, card in both if shown and card and shown.takes_bookings
    ]
    return sorted(chosen, key=lambda choice: choice.person.name)


async def offered_times(
    desk: Desk,
    mentor: MentorPage,
    service: ServiceRow,
    first: date,
    last: date,
    zone: str = HELSINKI,
) -> Offered:
    """The free times from first to last day of the visitor's zone, both included."""
    rules = await rules_for(desk, mentor, service)
    kept = await kept_times(desk, mentor.mentor_id)
    taken = await taken_times(desk, mentor.mentor_id, kept)
    free = await asyncio.to_thread(free_times, rules, taken, desk.now, first, last, zone)
    minutes = service.minutes * service.sessions
    fits = await fit_to_begin(desk, mentor.mentor_id, kept, minutes)
    held = sorted(row.slot.starts_at for row in kept if row.until)
    return Offered(tuple(time for time in free if fits(time.slot)), tuple(held))


async def rules_for(desk: Desk, mentor: MentorPage, service: ServiceRow) -> AvailabilityRules:
    """All that decides a mentor's free times for a service: the nearer level wins."""
    return await rules_of_mentor(desk, mentor, service.minutes, service.service_id)


async def rules_of_mentor(
    desk: Desk, mentor: MentorPage, minutes: int, *services: UUID
) -> AvailabilityRules:
    """All that decides a mentor's free times, for a service or within an engagement."""
    levels = [rules_of(subject) for subject in (OUR_FIRM, mentor.mentor_id, *services)]
    pages = await desk.shelf.documents(booking_rules, levels)
    return rules_by(desk, mentor, minutes, [pages.get(level) or RulesPage() for level in levels])


def rules_by(
    desk: Desk, mentor: MentorPage, minutes: int, said: Sequence[RulesPage]
) -> AvailabilityRules:
    """What the levels say together, the firm's first: the nearer level wins."""
    today = desk.now.astimezone(ZoneInfo(HELSINKI)).date()
    opening = mentor.opening(
        holidays_between(today, today + timedelta(days=FAR + 366)),
        frozenset(said[0].opened_holidays),
        said[0].closed_days,
    )
    limits = chained((one.limits_on(today) for one in said), booking_policy_at(desk.now).limits)
    return AvailabilityRules(opening=opening, limits=limits, minutes=minutes)


async def taken_times(desk: Desk, mentor_id: UUID, kept: Iterable[PromiseRow]) -> list[Taken]:
    """What keeps a mentor from being booked: the diary, and their own calendar elsewhere."""
    return taken_by(await desk.shelf.document(own_calendar, mentor_id), kept)


def taken_by(own: OwnCalendar | None, kept: Iterable[PromiseRow]) -> list[Taken]:
    """What stands in the diary and in the calendar elsewhere, as times that are not free."""
    busy = [Taken(slot, counts=False) for slot in own.times] if own else []
    return [*(Taken(row.slot, row.before, row.after) for row in kept), *busy]


async def kept_times(desk: Desk, *resources: UUID) -> list[PromiseRow]:
    """What stands in these diaries from last month on; a hold past its end no longer does."""
    around = (desk.now - timedelta(days=38), desk.now + timedelta(days=FAR + 366))
    rows = await desk.shelf.find(
        promises,
        {"resource_id": list(resources), "starts_at": around},
        limit=5000 * len(resources),
    )
    return [row for row in rows if row.until is None or row.until > desk.now]
