"""Which times are free: a pure question to the rules, the diary and the clock it is told."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.booking_load import BookingLoad
from domain.limits import FIRM_DEFAULTS, Limits
from domain.opening_hours import OpeningHours, Stretch, merged
from domain.slots import HELSINKI, Slot, aware, zone_named


@dataclass(frozen=True)
class Taken:
    """A stretch already promised or held, with the buffers (minutes) it was booked with.

    A busy time of an outside calendar takes its time but counts towards no cap.
    """

    slot: Slot
    buffer_before: int = 0
    buffer_after: int = 0
    counts: bool = True


@dataclass(frozen=True, kw_only=True)
class AvailabilityRules:
    """All that decides a mentor's free times for one service, its sessions `minutes` long."""

    opening: OpeningHours
    limits: Limits = FIRM_DEFAULTS
    minutes: int = 60


@dataclass(frozen=True)
class FreeTime:
    """A time that may be booked, on the day the visitor's own clock gives it."""

    day: date
    local_start: datetime
    slot: Slot


def free_times(
    rules: AvailabilityRules,
    taken: Iterable[Taken],
    now: datetime,
    first_day: date,
    last_day: date,
    viewer_zone: str = HELSINKI,
) -> list[FreeTime]:
    """The free times from first to last day of the visitor's zone, both included, in order.

    Limits the rules leave unsaid are the firm's defaults. Raises NaiveTime, UnknownZone.
    """
    diary = _Diary(rules, list(taken), aware(now))
    seen = ((slot, slot.seen_from(viewer_zone)) for slot in diary.offered(first_day, last_day))
    return [
        FreeTime(local.date(), local, slot)
        for slot, local in seen
        if first_day <= local.date() <= last_day
    ]


def is_free(rules: AvailabilityRules, taken: Iterable[Taken], now: datetime, slot: Slot) -> bool:
    """Whether this very slot is among the free times, in whatever zone it is spoken of.

    Raises NaiveTime.
    """
    asked = replace(rules, minutes=slot.minutes)
    day = slot.seen_from(rules.opening.zone).date()
    offered = free_times(asked, taken, now, day, day, rules.opening.zone)
    return any(each.slot.starts_at == slot.starts_at for each in offered)


def nearest(times: Iterable[FreeTime], wanted: datetime, count: int = 3) -> list[FreeTime]:
    """The free times closest to the one that was wanted, earlier or later, in order of time."""
    closest = sorted(times, key=lambda each: abs(each.slot.starts_at - aware(wanted)))[:count]
    return sorted(closest, key=lambda each: each.slot.starts_at)


def by_day(times: Iterable[FreeTime]) -> dict[date, list[FreeTime]]:
    """The free times under each day of the visitor's zone, days in order."""
    days: dict[date, list[FreeTime]] = {}
    for each in times:
        days.setdefault(each.day, []).append(each)
    return days


class _Diary:
    """The mentor's promises, laid out so that one look answers whether a slot fits."""

    def __init__(self, rules: AvailabilityRules, taken: list[Taken], now: datetime) -> None:
        self.opening, self.minutes = rules.opening, rules.minutes
        self.limits = FIRM_DEFAULTS.overridden_by(rules.limits)
        self.busy = merged(_with_buffers(each) for each in taken)
        self.away = merged(iter(rules.opening.absences))
        self.load = BookingLoad(
            self.limits, rules.opening.zone, (t.slot for t in taken if t.counts)
        )
        self.from_ = now + timedelta(minutes=self.limits.earliest_notice_minutes or 0)
        today = now.astimezone(zone_named(rules.opening.zone)).date()
        self.until = today + timedelta(days=self.limits.furthest_days or 0)

    def offered(self, first_day: date, last_day: date) -> Iterator[Slot]:
        # zones lie up to 26 h apart: two days on either side hold every day the visitor may see
        first = max(first_day - timedelta(days=2), self.from_.date() - timedelta(days=2))
        last = min(last_day, self.until - timedelta(days=2)) + timedelta(days=2)
        for offset in range((last - first).days + 1):
            yield from filter(self.fits, self._starts(first + timedelta(days=offset)))

    def _starts(self, day: date) -> Iterator[Slot]:
        for opened in self.opening.on(day):
            slot = Slot(opened.starts_at, self.minutes, self.opening.zone)
            while slot.ends_at <= opened.ends_at:
                yield slot
                later = slot.starts_at + timedelta(minutes=self.limits.grid_minutes or 30)
                slot = Slot(later, self.minutes, self.opening.zone)

    def fits(self, slot: Slot) -> bool:
        """Whether the slot may be promised: soon enough, free with its buffers, under the caps."""
        limits = self.limits
        wide = slot.widened(limits.buffer_before_minutes or 0, limits.buffer_after_minutes or 0)
        return (
            slot.starts_at >= self.from_
            and not _touches(self.busy, wide)
            and not _touches(self.away, slot)
            and self.load.has_room_for(slot)
        )


def _with_buffers(taken: Taken) -> Stretch:
    wide = taken.slot.widened(taken.buffer_before, taken.buffer_after)
    return Stretch(wide.starts_at, wide.ends_at)


def _touches(stretches: list[Stretch], slot: Slot) -> bool:
    at = bisect_left(stretches, slot.ends_at, key=lambda s: s.starts_at)
    return at > 0 and stretches[at - 1].ends_at > slot.starts_at
