"""A month and a week as pages show them: weeks from Monday, numbered by ISO 8601."""

from calendar import Calendar, monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import get_day_names

from api.formats import LANGUAGES, day
from domain.slots import TimeUnreadable, within_reach

MANY, SOME = 5, 2


def first_day(of: str) -> date:
    """The first day of a month given as 2026-03. Raises TimeUnreadable, TimeOutOfReach."""
    try:
        first = date.fromisoformat(f"{of}-01")
    except ValueError:
        raise TimeUnreadable from None
    within_reach(first)
    return first


@dataclass(frozen=True)
class Day:
    """One square: its number, words, how many free times, and where it leads if any are free."""

    number: int
    label: str
    free: int
    href: str | None
    today: bool
    chosen: bool

    @property
    def level(self) -> int:
        """How many dots: one, two from 2 free times, three from 5."""
        return (self.free > 0) + (self.free >= SOME) + (self.free >= MANY)


@dataclass(frozen=True)
class Week:
    """A row: its number and seven squares, none where another month begins."""

    number: int
    days: tuple[Day | None, ...]


@dataclass(frozen=True)
class Month:
    """What the month picker needs."""

    title: str
    weekdays: tuple[tuple[str, str], ...]
    weeks: tuple[Week, ...]
    closed: tuple[str, ...] = ()


def month(
    first: date,
    free: Mapping[date, int],
    lang: str,
    today: date,
    href: Callable[[date], str],
    chosen: date | None = None,
    closed: tuple[str, ...] = (),
) -> Month:
    """The month of `first` with its free times a day; `closed` are sentences on holidays."""

    def square(at: date) -> Day | None:
        if at.month != first.month:
            return None
        times = free.get(at, 0)
        label = day(at, lang, form="long_day")
        return Day(at.day, label, times, href(at) if times else None, at == today, at == chosen)

    rows = Calendar(firstweekday=0).monthdatescalendar(first.year, first.month)
    weeks = (Week(row[0].isocalendar().week, tuple(map(square, row))) for row in rows)
    return Month(capital(day(first, lang, form="month")), weekdays(lang), tuple(weeks), closed)


def weekdays(lang: str) -> tuple[tuple[str, str], ...]:
    """Monday to Sunday, short and long."""
    locale = LANGUAGES[lang].locale
    short = get_day_names("abbreviated" if lang == "en" else "short", "stand-alone", locale)
    long = get_day_names("wide", "stand-alone", locale)
    return tuple((short[at], long[at]) for at in range(7))


def week_of(at: date) -> tuple[date, ...]:
    """The seven days of a date's week, Monday first."""
    monday = at - timedelta(days=at.weekday())
    return tuple(monday + timedelta(days=after) for after in range(7))


def neighbours(first: date) -> tuple[date, date]:
    """The first day of the month before and of the month after."""
    start = first.replace(day=1)
    length = monthrange(start.year, start.month)[1]
    return (start - timedelta(days=1)).replace(day=1), start + timedelta(days=length)


def capital(text: str) -> str:
    """A heading begins with a capital, as names of months in fi and sv do not."""
    return text[:1].upper() + text[1:]
