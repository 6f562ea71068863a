"""The page of free times: which service, which mentor, which day, in the visitor's zone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from urllib.parse import urlencode
from uuid import UUID
from zoneinfo import ZoneInfo

from babel import Locale

from api.booking.free_times import (
    FAR,
    Choice,
    Offered,
    mentors_to_choose,
    offered_times,
    services_on_sale,
)
from api.formats import day as written_day
from api.languages import N_, say
from api.months import Month, first_day, month, neighbours
from api.reception import Desk
from api.zones import named
from application.services.service_list import ServiceRow
from domain.availability import FreeTime, nearest
from domain.cancelling_policy import Payer
from domain.refusals import NotFound
from domain.vat import FINNISH_VAT
from infrastructure.finnish_holidays import holidays_of

NOON, EVENING = 12, 17


@dataclass(frozen=True)
class Part:
    """The times of a part of the day: free ones, and starts that are being booked."""

    title: str
    free: tuple[FreeTime, ...]
    held: tuple[datetime, ...]


@dataclass(frozen=True)
class BookingPage:
    """Everything the page of free times shows."""

    services: tuple[ServiceRow, ...]
    service: ServiceRow
    mentor: Choice
    others: int
    payer: Payer
    picture: Month
    earlier: str | None
    later: str | None
    day: date | None
    parts: tuple[Part, ...]
    zone_name: str
    nearest: tuple[FreeTime, ...]
    vat_share: Decimal
    languages: tuple[str, ...]

    def link(self, **other: object) -> str:
        """The same page with something else chosen."""
        known = {
            "service": self.service.service_id, "mentor": self.mentor.page.mentor_id,
            "payer": self.payer.value, "day": self.day,
        }  # fmt: skip
        chosen = {key: str(value) for key, value in (known | other).items() if value}
        return f"/book?{urlencode(chosen)}"


async def booking_page(
    desk: Desk,
    service_id: UUID | None = None,
    mentor_id: UUID | None = None,
    day: date | None = None,
    at: str | None = None,
    payer: Payer = Payer.CONSUMER,
    wanted: datetime | None = None,
) -> BookingPage:
    """Gather the free times of a month; without a choice the first service and mentor stand."""
    services = [row for row in await services_on_sale(desk) if _sold_to(row, payer)]
    mentors = await mentors_to_choose(desk)
    if not services or not mentors:
        raise NotFound
    service = next((s for s in services if s.service_id == service_id), services[0])
    mentor = next((m for m in mentors if m.page.mentor_id == mentor_id), mentors[0])
    today = desk.now.astimezone(ZoneInfo(desk.zone)).date()
    last = today + timedelta(days=FAR)
    times = await offered_times(desk, mentor.page, service, today, last, desk.zone)
    first = _month(at, day, times, today)
    chosen = day or next((free.day for free in times.free if free.day >= first), None)
    shown = BookingPage(
        services=tuple(services), service=service, mentor=mentor, others=len(mentors) - 1,
        payer=payer, picture=Month("", (), ()), earlier=None, later=None, day=chosen,
        parts=_parts(desk, times, chosen),
        zone_name=named(desk.zone, _noon(chosen or today, desk.zone), desk.language),
        nearest=tuple(nearest(times.free, wanted or desk.now)),
        vat_share=FINNISH_VAT.on(service.vat, today).percent / 100,
        languages=tuple(spoken_languages(mentor.page.languages, desk.language)),
    )  # fmt: skip
    return _with_calendar(shown, desk, times, first, today, last)


def spoken_languages(codes: Sequence[str], lang: str) -> list[str]:
    """Languages by their names in the reader's language."""
    return [Locale.parse(code).get_display_name(lang) or code for code in codes]


def _with_calendar(
    shown: BookingPage, desk: Desk, times: Offered, first: date, today: date, last: date
) -> BookingPage:
    before, after = neighbours(first)
    picture = month(
        first, Counter(free.day for free in times.free), desk.language, today,
        lambda d: shown.link(day=d), shown.day, _closed(first, desk.language),
    )  # fmt: skip
    return replace(
        shown, picture=picture,
        earlier=shown.link(day=None, month=f"{before:%Y-%m}") if first > today else None,
        later=shown.link(day=None, month=f"{after:%Y-%m}") if after <= last else None,
    )  # fmt: skip


def _sold_to(row: ServiceRow, payer: Payer) -> bool:
    return payer is Payer.CONSUMER or row.organisation_price is not None


def _parts(desk: Desk, times: Offered, chosen: date | None) -> tuple[Part, ...]:
    """Forenoon, afternoon and evening of the chosen day, those that have times."""
    if chosen is None:
        return ()
    zone, lang = ZoneInfo(desk.zone), desk.language
    titles = (say(lang, N_("Forenoon")), say(lang, N_("Afternoon")), say(lang, N_("Evening")))

    def part(moment: datetime) -> int:
        hour = moment.astimezone(zone).hour
        return (hour >= NOON) + (hour >= EVENING)

    free, starts = times.on(chosen), {free.slot.starts_at for free in times.free}
    held = [at for at in times.held if at.astimezone(zone).date() == chosen and at not in starts]
    parts = (
        Part(
            title, tuple(f for f in free if part(f.slot.starts_at) == place),
            tuple(at for at in held if part(at) == place),
        )
        for place, title in enumerate(titles)
    )  # fmt: skip
    return tuple(one for one in parts if one.free or one.held)


def _closed(first: date, lang: str) -> tuple[str, ...]:
    """The holidays of a month, as a sentence of its legend."""
    off = [
        f"{written_day(day, lang, form='day_of_month')} {name}"
        for day, name in holidays_of(first.year, lang if lang in {"sv", "en"} else "fi").items()
        if day.month == first.month and day.isoweekday() <= 5  # noqa: PLR2004 - Friday
    ]
    return (say(lang, N_("Closed: %(days)s"), days=", ".join(off)),) if off else ()


def _noon(day: date, zone: str) -> datetime:
    return datetime(day.year, day.month, day.day, NOON, tzinfo=ZoneInfo(zone))


def _month(at: str | None, day: date | None, times: Offered, today: date) -> date:
    if at:
        return first_day(at)
    return (day or (times.free[0].day if times.free else today)).replace(day=1)
