"""How a mentor's own calendar elsewhere is read, and when it keeps its mentor busy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from application.views import View
from domain.calendar_trouble import Trouble
from domain.events import Event
from domain.outside_calendars import OutsideCalendar
from domain.slots import Slot


@dataclass(frozen=True)
class OwnCalendar:
    """What is known of it; of its address, which opens it to anybody, only the host is kept."""

    mentor_id: UUID
    number: int = 0
    host: str = ""
    since: datetime | None = None
    times: tuple[Slot, ...] = ()
    read_once: bool = False
    trouble: Trouble | None = None
    failing_since: datetime | None = None


def _key(event: Event) -> Iterable[UUID]:
    known: Any = event
    ours = isinstance(event, OutsideCalendar.Event)
    return (known.mentor_id,) if ours and hasattr(event, "mentor_id") else ()


def fold(page: OwnCalendar | None, event: Event) -> OwnCalendar | None:
    if isinstance(event, OutsideCalendar.Subscribed):
        known = page or OwnCalendar(event.mentor_id)
        return OwnCalendar(
            event.mentor_id, event.number, urlsplit(event.address).hostname or "",
            event.timestamp, known.times,
        )  # fmt: skip
    assert page
    match event:
        case OutsideCalendar.BusyTimesChanged(busy=busy, free=free):
            times = (frozenset(page.times) - frozenset(free)) | frozenset(busy)
            ordered = sorted(times, key=lambda slot: (slot.starts_at, slot.minutes))
            return replace(page, times=tuple(ordered), read_once=True)
        case OutsideCalendar.ReadingFailed(trouble=trouble):
            return replace(page, trouble=trouble, failing_since=event.timestamp)
        case OutsideCalendar.ReadAgain():
            return replace(page, trouble=None, failing_since=None, read_once=True)
        case OutsideCalendar.Unsubscribed():
            return OwnCalendar(event.mentor_id, page.number)
    return page


own_calendar = View("own_calendar", OwnCalendar, _key, fold)
