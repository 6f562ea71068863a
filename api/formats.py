"""How times, money and shares are written in Finnish, Swedish and English.

An own table a language, because CLDR does not match Finnish use: it writes sv_FI dates as
2026-12-03, adds seconds to Finnish full times and rounds ten days to a week. Every function
takes aware datetimes and says them in the zone it is given. Rounding is done here, half up,
before a number reaches Babel, which would round half to even.
"""

# ruff: noqa: RUF001, RUF002 (the dashes and minus signs are what people read)

from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol, TypeAlias
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_decimal

HELSINKI = ZoneInfo("Europe/Helsinki")
NBSP = "\u00a0"


class NoZone(ValueError):
    """A moment without its zone cannot be shown."""


class InCents(Protocol):
    """Anything that knows its whole cents."""

    @property
    def cents(self) -> int:
        """The whole cents, negative for what is owed back."""
        ...


Amount: TypeAlias = int | InCents


@dataclass(frozen=True)
class Words:
    """One language's patterns: CLDR date letters, the word before a clock, the clock's mark."""

    locale: str
    day: str
    day_of_month: str
    day_and_year: str
    long_day: str
    weekday: str
    numeric: str
    month: str
    before_clock: str
    clock_mark: str
    weekday_alone: str = "cccccc"
    number_alone: str = "d"
    month_alone: str = "LLL"


LANGUAGES: dict[str, Words] = {
    "fi": Words(
        "fi_FI",
        "cccccc d.M.",
        "d.M.",
        "cccccc d.M.yyyy",
        "cccc d. MMMM yyyy",
        "cccccc d. MMMM",
        "d.M.yyyy",
        "LLLL yyyy",
        " klo ",
        ".",
    ),
    "sv": Words(
        "sv_FI",
        "cccccc d.M.",
        "d.M.",
        "cccccc d.M.yyyy",
        "cccc 'den' d MMMM yyyy",
        "cccccc 'den' d MMMM",
        "d.M.yyyy",
        "LLLL yyyy",
        " kl. ",
        ".",
    ),
    "en": Words(
        "en_GB",
        "ccc d MMM",
        "d MMM",
        "ccc d MMM yyyy",
        "cccc d MMMM yyyy",
        "ccc d MMMM",
        "d MMM yyyy",
        "LLLL yyyy",
        ", ",
        ":",
        "ccc",
    ),
}


def clock(moment: datetime, lang: str, zone: ZoneInfo = HELSINKI) -> str:
    """The time of day: 9.05 and 14.30 in fi and sv, 9:05 and 14:30 in en."""
    local = _in(zone, moment)
    return f"{local.hour}{LANGUAGES[lang].clock_mark}{local.minute:02d}"


def clock_span(start: datetime, end: datetime, lang: str, zone: ZoneInfo = HELSINKI) -> str:
    """From one time of day to another: 14.30–15.30."""
    return f"{clock(start, lang, zone)}–{clock(end, lang, zone)}"


def day(value: date | datetime, lang: str, zone: ZoneInfo = HELSINKI, form: str = "day") -> str:
    """A day in a form of the table: such as day, long_day or month."""
    pattern = getattr(LANGUAGES[lang], form)
    local = _in(zone, value).date() if isinstance(value, datetime) else value
    written: str = format_date(local, pattern, locale=LANGUAGES[lang].locale)
    return written


def when(moment: datetime, lang: str, zone: ZoneInfo = HELSINKI) -> str:
    """A moment: to 3.12.2026 klo 14.30 · to 3.12.2026 kl. 14.30 · Thu 3 Dec 2026, 14:30."""
    words = LANGUAGES[lang]
    return day(moment, lang, zone, "day_and_year") + words.before_clock + clock(moment, lang, zone)


def span(start: datetime, end: datetime, lang: str, zone: ZoneInfo = HELSINKI) -> str:
    """A stretch: to 3.12.2026 klo 14.30–15.30; over midnight both ends are whole moments."""
    if _in(zone, start).date() != _in(zone, end).date():
        return f"{when(start, lang, zone)} – {when(end, lang, zone)}"
    return f"{when(start, lang, zone)}–{clock(end, lang, zone)}"


def to_the_second(moment: datetime, lang: str, zone: ZoneInfo = HELSINKI) -> str:
    """A moment of the trail, with seconds and the offset: ke 14.10.2026 klo 09.15.42 UTC+3."""
    words, exact = LANGUAGES[lang], clock_to_the_second(moment, lang, zone)
    date_ = day(moment, lang, zone, "day_and_year")
    return f"{date_}{words.before_clock}{exact} {offset(moment, zone)}"


def clock_to_the_second(moment: datetime, lang: str, zone: ZoneInfo = HELSINKI) -> str:
    """The time of day with seconds: 09.15.42 in fi and sv, 09:15:42 in en."""
    return _in(zone, moment).strftime(LANGUAGES[lang].clock_mark.join(("%H", "%M", "%S")))


def offset(moment: datetime, zone: ZoneInfo = HELSINKI) -> str:
    """How far the zone is from UTC at that moment: UTC+2, UTC-3:30."""
    shift = _in(zone, moment).utcoffset()
    minutes = int(shift.total_seconds() // 60) if shift is not None else 0
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02d}" if rest else "")


def money(amount: Amount, lang: str) -> str:
    """Cents as euros: 1 234,50 € with no-break spaces in fi and sv, €1,234.50 in en."""
    euros = Decimal(amount if isinstance(amount, int) else amount.cents) / 100
    sign = "−" if euros < 0 else ""
    number = _number(abs(euros), 2, lang)
    return f"{sign}€{number}" if lang == "en" else f"{sign}{number}{NBSP}€"


def per_cent(share: Decimal, lang: str, places: int = 1) -> str:
    """A share of one as per cent, half up: 0.255 is 25,5 %, and 0.71 is 71 %."""
    rounded = (share * 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole = rounded == rounded.to_integral_value()
    number = _number(abs(rounded), 0 if whole else places, lang)
    sign = "−" if rounded < 0 else ""
    return f"{sign}{number}%" if lang == "en" else f"{sign}{number}{NBSP}%"


def number(value: int | Decimal, lang: str, places: int = 0) -> str:
    """A number with the language's comma and thousands: 1 234,5."""
    sign = "−" if value < 0 else ""
    return sign + _number(abs(Decimal(value)), places, lang)


def _number(value: Decimal, places: int, lang: str) -> str:
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    pattern = "#,##0" + ("." + "0" * places if places else "")
    written: str = format_decimal(rounded, pattern, locale=LANGUAGES[lang].locale)
    return written.replace("\u202f", NBSP)


def _in(zone: ZoneInfo, moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise NoZone
    return moment.astimezone(zone)
