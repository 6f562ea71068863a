"""When a mentor's door is open: a weekly pattern, and the days that differ from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from domain.refusals import Refused
from domain.slots import HELSINKI, instants_of, zone_named


class HoursEndBeforeTheyBegin(Refused):
    """Opening hours end after they begin; midnight at the end is written 00:00."""

    status = 422


@dataclass(frozen=True)
class Hours:
    """Open from one wall clock time to another on one day; a close of 00:00 means midnight."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.closes != time(0) and self.closes <= self.opens:
            raise HoursEndBeforeTheyBegin


@dataclass(frozen=True)
class Stretch:
    """A stretch of real time between two UTC instants; the end is not part of it."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, kw_only=True)
class OpeningHours:
    """A mentor's open hours in the mentor's own zone.

    A closed day stays closed whatever else is said; extra hours open a day beside its weekly
    hours, on a holiday instead of them; an opened holiday keeps its weekly hours.
    """

    weekly: tuple[tuple[int, Hours], ...] = ()
    """Pairs of ISO weekday (1 = Monday) and hours; a weekday may come more than once."""
    zone: str = HELSINKI
    closed_days: frozenset[date] = frozenset()
    extra_hours: tuple[tuple[date, Hours], ...] = ()
    holidays: frozenset[date] = frozenset()
    opened_holidays: frozenset[date] = frozenset()
    absences: tuple[Stretch, ...] = ()

    def on(self, day: date) -> list[Stretch]:
        """The stretches of that civil day on which the door is open, joined and in order."""
        hours = sorted(self._hours(day), key=lambda h: h.opens)
        return merged(opened for h in hours if (opened := _stretch(day, h, self.zone)))

    def _hours(self, day: date) -> Iterator[Hours]:
        if day in self.closed_days:
            return
        yield from (hours for extra, hours in self.extra_hours if extra == day)
        if day not in self.holidays - self.opened_holidays:
            yield from (hours for weekday, hours in self.weekly if weekday == day.isoweekday())


def _stretch(day: date, hours: Hours, zone: str) -> Stretch | None:
    closing_day = day + timedelta(days=hours.closes == time(0))
    starts, ends = (_edge(day, hours.opens, zone), _edge(closing_day, hours.closes, zone, -1))
    return Stretch(starts, ends) if starts < ends else None


def _edge(day: date, at: time, zone: str, which: int = 0) -> datetime:
    """First (or last) instant the clocks show this; in a gap, the instant they jump."""
    return found[which] if (found := instants_of(day, at, zone)) else _jump(day, at, zone)


def _jump(day: date, at: time, zone: str) -> datetime:
    here = zone_named(zone)
    shown = datetime.combine(day, at)
    low, high = sorted(shown.replace(tzinfo=here, fold=f).astimezone(UTC) for f in (0, 1))
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        early = middle.astimezone(here).replace(tzinfo=None) < shown
        low, high = (middle, high) if early else (low, middle)
    return high.replace(microsecond=0)


def merged(stretches: Iterator[Stretch]) -> list[Stretch]:
    """The same stretches as few, apart and in order; those that touch become one."""
    joined: list[Stretch] = []
    for each in sorted(stretches, key=lambda s: s.starts_at):
        if joined and each.starts_at <= joined[-1].ends_at:
            joined[-1] = Stretch(joined[-1].starts_at, max(joined[-1].ends_at, each.ends_at))
        else:
            joined.append(each)
    return joined
