"""When an event of somebody's calendar happens: once, or as its rule of repeating says.

Repeats follow the wall clock of the event's own zone (RFC 5545, 3.8.5.3).
"""

from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
from itertools import chain
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Event, vRecur

from domain.slots import zone_named

MOST_REPEATS = 20_000
_KINDS = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}


class TooManyRepeats(Exception):
    """A rule repeats finer than daily, or longer than any calendar needs."""


def starts_of(event: Event, before: datetime, zone: str) -> Iterator[date]:
    """Every start up to an instant: days for whole-day events, else times with their zone."""
    first = event.start
    if "RECURRENCE-ID" in event:
        yield first
        return
    here = _zone_of(first, zone)
    without = {_wall(d, here) for d in _dates(event, "EXDATE")}
    rules = event.get("RRULE", [])
    repeats = (_repeats(r, first, before, here) for r in _many(rules))
    added = (_wall(d, here) for d in _dates(event, "RDATE"))
    for shown in sorted({_wall(first, here), *chain(*repeats), *added} - without):
        whole_day = not isinstance(first, datetime)
        yield shown.date() if whole_day else shown.replace(tzinfo=here)


def _repeats(rule: vRecur, first: date, before: datetime, here: tzinfo) -> Iterator[datetime]:
    if {str(kind).upper() for kind in _many(rule.get("FREQ", []))} - _KINDS:
        raise TooManyRepeats
    ends = min([_last(u, here) for u in _many(rule.get("UNTIL", []))] + [_wall(before, here)])
    for n, shown in enumerate(rrulestr(_bounded(rule, ends), dtstart=_wall(first, here))):
        if shown > ends:
            return
        if n >= MOST_REPEATS:
            raise TooManyRepeats
        yield shown


def _bounded(rule: vRecur, ends: datetime) -> str:
    """The rule as text with an end, unless it counts its repeats: it may not say both."""
    said = {name: each for name, each in rule.items() if name.upper() != "UNTIL"}
    text: bytes = vRecur(said if "COUNT" in said else {**said, "UNTIL": [ends]}).to_ical()  # type: ignore[no-untyped-call]
    return text.decode()


def _last(until: date, here: tzinfo) -> datetime:
    whole_day = not isinstance(until, datetime)
    return (
        datetime.combine(until, time.max.replace(microsecond=0))
        if whole_day
        else _wall(until, here)
    )


def _zone_of(first: date, zone: str) -> tzinfo:
    own = first.tzinfo if isinstance(first, datetime) else None
    return own or zone_named(zone)


def _wall(moment: date, here: tzinfo) -> datetime:
    """What a clock of that zone shows then, without the zone."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    return (moment.astimezone(here) if moment.tzinfo else moment).replace(tzinfo=None)


def _dates(event: Event, name: str) -> Iterator[date]:
    for line in _many(event.get(name, [])):
        for each in line.dts:
            yield each.dt[0] if isinstance(each.dt, tuple) else each.dt


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
