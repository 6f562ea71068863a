"""The free times of a mentor for a session within an engagement, for the page that offers them."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from api.booking.fit_mentors import fit_to_meet
from api.booking.free_times import kept_times, rules_of_mentor, taken_times
from api.months import Month, month, neighbours
from api.reception import Desk
from application.mentors.mentor_page import MentorPage, mentor_page
from domain.availability import FreeTime, free_times
from domain.refusals import NotFound
from domain.slots import HELSINKI, Slot


@dataclass(frozen=True)
class FreePage:
    """A month of free times, and those of the chosen day."""

    picture: Month
    earlier: str | None
    later: str
    chosen: date | None
    times: tuple[FreeTime, ...]


async def free_of(
    desk: Desk,
    mentor_id: UUID,
    minutes: int,
    last_day: date,
    but: UUID | None = None,
    *,
    company: Iterable[UUID | None] = (),
    notice: bool = True,
) -> list[FreeTime]:
    """Every free time from today to a day; a promise about to be moved is out of sight.

    What the `company`, mentees and the room, has promised elsewhere is offered to nobody, nor
    what the mentor's month or an ended validity would refuse.
    Without `notice` also times nearer than a booking is made, as in an emergency.
    """
    found: MentorPage | None = await desk.shelf.document(mentor_page, mentor_id)
    if found is None:
        raise NotFound
    today = desk.now.astimezone(ZoneInfo(HELSINKI)).date()
    rules = await rules_of_mentor(desk, found, minutes)
    limits = replace(rules.limits, furthest_days=(last_day - today).days)
    if not notice:
        limits = replace(limits, earliest_notice_minutes=0)
    kept = [row for row in await kept_times(desk, mentor_id) if row.promise_id != but]
    taken = await taken_times(desk, mentor_id, kept)
    wider = replace(rules, limits=limits)
    free = await asyncio.to_thread(free_times, wider, taken, desk.now, today, last_day, HELSINKI)
    fits = await fit_to_meet(desk, mentor_id, kept)
    busy = [one for who in company if who for one in await _promised(desk, who, but)]
    return [
        time
        for time in free
        if fits(time.slot) and not any(time.slot.overlaps(one) for one in busy)
    ]


async def _promised(desk: Desk, resource_id: UUID, but: UUID | None) -> list[Slot]:
    kept = await kept_times(desk, resource_id)
    return [row.slot.widened(row.before, row.after) for row in kept if row.promise_id != but]


def free_page(
    desk: Desk,
    ahead: list[FreeTime],
    at: str | None,
    day: date | None,
    href: Callable[..., str],
) -> FreePage:
    """The month to choose from: the asked one, or that of the first free time."""
    today = desk.now.astimezone(ZoneInfo(HELSINKI)).date()
    first = date.fromisoformat(f"{at}-01") if at else _first(ahead, day, today)
    chosen = day or next((free.day for free in ahead if free.day >= first), None)
    counts = Counter(free.day for free in ahead)
    before, after = neighbours(first)
    return FreePage(
        picture=month(first, counts, desk.language, today, lambda d: href(day=d), chosen),
        earlier=href(month=f"{before:%Y-%m}") if first > today else None,
        later=href(month=f"{after:%Y-%m}"), chosen=chosen,
        times=tuple(free for free in ahead if free.day == chosen),
    )  # fmt: skip


def _first(ahead: list[FreeTime], day: date | None, today: date) -> date:
    return (day or (ahead[0].day if ahead else today)).replace(day=1)


def until(ends_on: date | None, today: date) -> date:
    """How far ahead one may book: to the end of the engagement, at most a year."""
    furthest = today + timedelta(days=365)
    return min(ends_on, furthest) if ends_on else today + timedelta(days=90)
