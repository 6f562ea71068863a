"""Mentors and services as visitors are shown them: names joined in, prices with and without tax."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from api.booking.choices import spoken_languages
from api.booking.free_times import Choice, mentors_to_choose, offered_times, services_on_sale
from api.reception import Desk
from application.services.service_list import ServiceRow
from domain.availability import FreeTime
from domain.competences import LEVEL_NAMES
from domain.industries import INDUSTRIES
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.refusals import NotFound
from domain.slots import HELSINKI
from domain.themes import THEMES, theme_name
from domain.vat import FINNISH_VAT

SOON = 14
"""In lists the first free time is looked for so many days ahead."""


@dataclass(frozen=True)
class Priced:
    """A service with what it costs; `gross` is an organisation's price with its tax."""

    row: ServiceRow
    vat_share: Decimal
    gross: Money | None

    @property
    def each(self) -> Money:
        """What one of its sessions costs a private person."""
        return self.row.price.split(self.row.sessions)[0]


@dataclass(frozen=True)
class MentorShown:
    """A mentor on the website."""

    mentor_id: UUID
    name: str
    initials: str
    headline: str
    story: str
    themes: tuple[str, ...]
    theme_names: tuple[str, ...]
    confirmed: tuple[tuple[str, str], ...]
    industries: tuple[str, ...]
    codes: tuple[str, ...]
    languages: tuple[str, ...]
    free: tuple[FreeTime, ...]


def priced(desk: Desk, row: ServiceRow) -> Priced:
    """A service with today's tax."""
    day = desk.now.astimezone(ZoneInfo(HELSINKI)).date()
    share = FINNISH_VAT.on(row.vat, day).percent / 100
    net = row.organisation_price
    return Priced(row, share, net + net.share(share) if net else None)


async def mentors_shown(desk: Desk) -> list[MentorShown]:
    """Everybody who may be booked, with the first free times of the next days."""
    today = desk.now.astimezone(ZoneInfo(desk.zone)).date()
    last = today + timedelta(days=SOON)
    return [await _shown(desk, choice, today, last) for choice in await mentors_to_choose(desk)]


async def one_mentor(desk: Desk, mentor_id: UUID, first: date, last: date) -> MentorShown:
    """One of them. Raises NotFound."""
    for choice in await mentors_to_choose(desk):
        if choice.page.mentor_id == mentor_id:
            return await _shown(desk, choice, first, last)
    raise NotFound


async def _shown(desk: Desk, choice: Choice, first: date, last: date) -> MentorShown:
    mentor, lang = choice.page, desk.language
    services = await services_on_sale(desk)
    free: tuple[FreeTime, ...] = ()
    if services:
        free = (await offered_times(desk, mentor, services[0], first, last, desk.zone)).free
    confirmed = mentor.confirmed_on(first)
    return MentorShown(
        mentor_id=mentor.mentor_id, name=choice.person.name, initials=choice.initials,
        headline=mentor.headline.within(lang), story=mentor.story.within(lang),
        themes=mentor.themes,
        theme_names=tuple(_short(code, lang) for code in mentor.themes),
        confirmed=tuple(
            (theme_name(one.area, lang), LEVEL_NAMES[one.level].within(lang)) for one in confirmed
        ),
        industries=tuple(_industry(code).within(lang) for code in mentor.industries),
        codes=mentor.languages, languages=tuple(spoken_languages(mentor.languages, lang)),
        free=free,
    )  # fmt: skip


def _short(code: str, lang: str) -> str:
    """A theme in few words."""
    return next((theme.short.within(lang) for theme in THEMES if theme.code == code), code)


def _industry(code: str) -> InThreeLanguages:
    return INDUSTRIES.get(code, InThreeLanguages(code, code, code))
