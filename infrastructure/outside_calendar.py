"""Busy times out of somebody's own calendar: a text in, slots out.

The text comes from strangers. What cannot be understood refuses the whole file: a time wrongly
thought free costs more than a file asked for again.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

from icalendar import Calendar, Event, FreeBusy

from domain.refusals import Refused
from domain.slots import HELSINKI, Slot, TimeOutOfReach, aware, zone_named
from infrastructure.calendar_repeats import TooManyRepeats, starts_of

MOST_CHARACTERS = 5_000_000
MOST_TIMES = 50_000
_MINUTE = timedelta(minutes=1)
_UNCLEAR = (ValueError, LookupError, TypeError, AttributeError, OverflowError)

Span = tuple[datetime, datetime]


class UnreadableCalendar(Refused):
    """The calendar could not be read whole: nothing of it was taken."""

    status = 422


def busy_times(text: str, first: datetime, last: datetime, zone: str = HELSINKI) -> list[Slot]:
    """The busy times that touch the stretch from first to last, in order, in whole minutes.

    Times without a zone, and whole days, are meant in `zone`. Free (transparent) and cancelled
    events are left out. Raises UnreadableCalendar, NaiveTime.
    """
    window = aware(first), aware(last)
    try:
        spans = list(islice(_spans(_parsed(text), window, zone), MOST_TIMES + 1))
        slots = {_slot(span, zone) for span in spans}
    except (*_UNCLEAR, TooManyRepeats, TimeOutOfReach) as unclear:
        raise UnreadableCalendar from unclear
    if len(spans) > MOST_TIMES:
        raise UnreadableCalendar
    return sorted(slots, key=lambda s: (s.starts_at, s.minutes))


def _parsed(text: str) -> Calendar:
    if len(text) > MOST_CHARACTERS:
        raise UnreadableCalendar
    calendar = Calendar.from_ical(text)
    if not isinstance(calendar, Calendar):
        raise UnreadableCalendar
    return calendar


def _spans(calendar: Calendar, window: Span, zone: str) -> Iterator[Span]:
    events = [e for e in calendar.walk("VEVENT") if isinstance(e, Event)]
    replaced = _replaced(events, zone)
    for event in events:
        if _is_busy(event):
            yield from _of_event(event, replaced, window, zone)
    for component in calendar.walk("VFREEBUSY"):
        if isinstance(component, FreeBusy):
            yield from (span for span in _of_free_busy(component) if _touch(span, window))


def _is_busy(event: Event) -> bool:
    said = (str(event.get(name, "")).upper() for name in ("TRANSP", "STATUS"))
    return not {"TRANSPARENT", "CANCELLED"}.intersection(said)


def _replaced(events: Iterable[Event], zone: str) -> set[tuple[str, datetime]]:
    """Repeats that another event of the same name moves, changes or cancels."""
    own = ((str(e.get("UID")), e.decoded("RECURRENCE-ID", None)) for e in events)
    return {(uid, instant(repeat, zone)) for uid, repeat in own if isinstance(repeat, date)}


def _of_event(
    event: Event, replaced: set[tuple[str, datetime]], window: Span, zone: str
) -> Iterator[Span]:
    lasts = event.end - event.start
    if lasts < timedelta():
        raise UnreadableCalendar
    whole_days = not isinstance(event.start, datetime)
    for start in starts_of(event, window[1], zone):
        begins = instant(start, zone)
        ends = instant(start + lasts, zone) if whole_days else begins + _real(event, zone)
        moved = "RECURRENCE-ID" not in event and (str(event.get("UID")), begins) in replaced
        if not moved and _touch((begins, ends), window):
            yield begins, ends


def _real(event: Event, zone: str) -> timedelta:
    return instant(event.end, zone) - instant(event.start, zone)


def _of_free_busy(component: FreeBusy) -> Iterator[Span]:
    found = component.get("FREEBUSY", [])
    for period in found if isinstance(found, list) else [found]:
        if str(period.params.get("FBTYPE", "BUSY")).upper() != "FREE":
            yield aware(period.start), aware(period.end)


def instant(moment: date, zone: str) -> datetime:
    """The UTC instant of a calendar's time; without a zone, or a whole day, it is in `zone`."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    return aware(moment if moment.tzinfo else moment.replace(tzinfo=zone_named(zone)))


def _touch(span: Span, window: Span) -> bool:
    return span[0] < span[1] and span[0] < window[1] and window[0] < span[1]


def _slot(span: Span, zone: str) -> Slot:
    begins = span[0].astimezone(UTC).replace(second=0, microsecond=0)
    return Slot(begins, -(-(span[1] - begins) // _MINUTE), zone)
