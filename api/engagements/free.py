"""The free times of a mentor for a session within an engagement, for the page that offers them."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from api.booking.fit_mentors import cards_of, fit_to_meet
from api.booking.free_times import kept_times, rules_by, taken_by
from api.months import Month, first_day, month, neighbours
from api.reception import Desk
from application.booking.booking_rules import RulesPage, booking_rules
from application.booking.promises import PromiseRow
from application.intake.setting_page import setting_page
from application.mentors.mentor_page import MentorPage, mentor_page
from application.mentors.own_calendar import own_calendar
from domain.availability import FreeTime, free_times
from domain.booking_rules import rules_of
from domain.firm_details import OUR_FIRM
from domain.intake.setting import missed_at
from domain.refusals import NotFound
from domain.slots import HELSINKI


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
    a time of day a mentee cannot meet at, nor what the mentor's month or an ended validity would
    refuse.
    Without `notice` also times nearer than a booking is made, as in an emergency.
    """
    each = await free_of_each(
        desk, [mentor_id], minutes, last_day, but, company=company, notice=notice
    )
    if mentor_id not in each:
        raise NotFound
    return each[mentor_id]


async def free_of_each(
    desk: Desk,
    mentors: Iterable[UUID],
    minutes: int,
    last_day: date,
    but: UUID | None = None,
    *,
    company: Iterable[UUID | None] = (),
    notice: bool = True,
) -> dict[UUID, list[FreeTime]]:
    """The same of several mentors, with as many questions to the shelf as for one."""
    pages: dict[UUID, MentorPage] = await desk.shelf.documents(mentor_page, mentors)
    levels = {key: rules_of(key) for key in (OUR_FIRM, *pages)}
    said = await desk.shelf.documents(booking_rules, levels.values())
    own = await desk.shelf.documents(own_calendar, pages)
    cards = await cards_of(desk, pages)
    others = [one for one in company if one]
    kept: dict[UUID, list[PromiseRow]] = defaultdict(list)
    for row in await kept_times(desk, *pages, *others):
        if row.promise_id != but:
            kept[row.resource_id].append(row)
    pages_of_needs = await desk.shelf.documents(setting_page, others)
    wishes = list(filter(None, (one.wish for one in pages_of_needs.values())))
    busy = [row.slot.widened(row.before, row.after) for one in others for row in kept[one]]
    today = desk.now.astimezone(ZoneInfo(HELSINKI)).date()

    def free_times_of(page: MentorPage) -> list[FreeTime]:
        both = [said.get(levels[key]) or RulesPage() for key in (OUR_FIRM, page.mentor_id)]
        rules = rules_by(desk, page, minutes, both)
        limits = replace(rules.limits, furthest_days=(last_day - today).days)
        if not notice:
            limits = replace(limits, earliest_notice_minutes=0)
        taken = taken_by(own.get(page.mentor_id), kept[page.mentor_id])
        wider = replace(rules, limits=limits)
        free = free_times(wider, taken, desk.now, today, last_day, HELSINKI)
        fits = fit_to_meet(cards[page.mentor_id], kept[page.mentor_id])
        return [
            time
            for time in free
            if fits(time.slot)
            and not any(time.slot.overlaps(one) for one in busy)
            and not any(missed_at(wish, time.slot) for wish in wishes)
        ]

    def of_all() -> dict[UUID, list[FreeTime]]:
        return {key: free_times_of(page) for key, page in pages.items()}

    return await asyncio.to_thread(of_all)


def free_page(
    desk: Desk,
    ahead: list[FreeTime],
    at: str | None,
    day: date | None,
    href: Callable[..., str],
) -> FreePage:
    """The month to choose from: the asked one, or that of the first free time."""
    today = desk.now.astimezone(ZoneInfo(HELSINKI)).date()
    first = first_day(at) if at else _first(ahead, day, today)
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
