"""The zone a visitor reads times in: chosen once, remembered, and always named on the page."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from babel.dates import get_timezone_location
from starlette.requests import Request

from api.formats import LANGUAGES, offset
from api.languages import N_, say
from domain.slots import HELSINKI

COOKIE: Final = "zone"
A_YEAR: Final = 31_536_000
PLACES: Final = (
    "Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/",
)  # fmt: skip


def zone_of(request: Request) -> str:
    """The zone the visitor has chosen; Helsinki until then."""
    wished = request.cookies.get(COOKIE, HELSINKI)
    return wished if wished in known_zones() else HELSINKI


@cache
def known_zones() -> frozenset[str]:
    """Zones with a place in their name; the firm's own among them."""
    return frozenset(name for name in available_timezones() if name.startswith(PLACES))


@cache
def zone_choices(lang: str) -> tuple[tuple[str, str], ...]:
    """Every zone with its place in a language, in the order of the alphabet."""
    by_place = {place(name, lang): name for name in sorted(known_zones(), reverse=True)}
    return tuple((by_place[where], where) for where in sorted(by_place, key=str.casefold))


def place(zone: str, lang: str) -> str:
    """The city a zone is named after."""
    found: str = get_timezone_location(ZoneInfo(zone), LANGUAGES[lang].locale, return_city=True)
    return found


def named(zone: str, moment: datetime, lang: str) -> str:
    """How the page names the zone: Helsinki time (UTC+2)."""
    shift = offset(moment, ZoneInfo(zone))
    if zone == HELSINKI:
        return say(lang, N_("Helsinki time (%(offset)s)"), offset=shift)
    return say(lang, N_("Time of %(place)s (%(offset)s)"), place=place(zone, lang), offset=shift)
