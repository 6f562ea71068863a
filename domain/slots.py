"""A stretch of somebody's time: UTC start, length in minutes, the zone it is spoken of in.

Every wall clock becomes an instant here, and nowhere else.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.refusals import Refused

HELSINKI = "Europe/Helsinki"
YEARS = range(1970, 2200)
_LONGEST = 10 * 366 * 24 * 60


class NaiveTime(Refused):
    """A time needs its offset from UTC; a bare clock time says too little."""

    status = 422


class TimeDoesNotExist(Refused):
    """The clocks jump over this time that day: choose another."""

    status = 422


class TimeIsAmbiguous(Refused):
    """The clocks show this time twice that day: say whether the first or the second is meant."""

    status = 422


class TimeOutOfReach(Refused):
    """A calendar here holds the years 1970 to 2199, and stretches of at most ten years."""

    status = 422


class TimeUnreadable(Refused):
    """This is no time, day or month of the calendar."""

    status = 422


class UnknownZone(Refused):
    """There is no such time zone."""

    status = 422


class EmptySlot(Refused):
    """A stretch of time lasts at least one minute."""

    status = 422


@lru_cache(maxsize=1024)
def zone_named(name: str) -> ZoneInfo:
    """The IANA zone of this name. Raises UnknownZone."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        raise UnknownZone from None


def aware(moment: datetime) -> datetime:
    """The same instant in UTC. Raises NaiveTime, TimeOutOfReach."""
    if moment.utcoffset() is None:
        raise NaiveTime
    within_reach(moment)
    return moment.astimezone(UTC)


def moment_of(text: str) -> datetime:
    """A moment as it is written, in UTC. Raises TimeUnreadable, NaiveTime, TimeOutOfReach."""
    try:
        return aware(datetime.fromisoformat(text))
    except ValueError:
        raise TimeUnreadable from None


def within_reach(day: date) -> None:
    """Refuse a day or moment no calendar here holds. Raises TimeOutOfReach."""
    if day.year not in YEARS:
        raise TimeOutOfReach


def instants_of(day: date, at: time, zone: str = HELSINKI) -> tuple[datetime, ...]:
    """Every UTC instant at which clocks in the zone show this: none in a gap, two in a repeat."""
    within_reach(day)
    here = zone_named(zone)
    shown = datetime.combine(day, at.replace(tzinfo=None, fold=0))
    candidates = (shown.replace(tzinfo=here, fold=fold).astimezone(UTC) for fold in (0, 1))
    return tuple(
        sorted({c for c in candidates if c.astimezone(here).replace(tzinfo=None, fold=0) == shown})
    )


def instant_of(day: date, at: time, zone: str = HELSINKI, fold: int | None = None) -> datetime:
    """The one UTC instant meant by a wall clock; `fold` answers a repeat: 0 first, 1 second.

    Raises TimeDoesNotExist in a gap, TimeIsAmbiguous when a repeated time comes without a fold,
    TimeOutOfReach, UnknownZone.
    """
    found = instants_of(day, at, zone)
    if not found:
        raise TimeDoesNotExist
    if fold is None and found[0] != found[-1]:
        raise TimeIsAmbiguous
    return found[-1] if fold else found[0]


def deadline_of(day: date, at: time, zone: str = HELSINKI) -> datetime:
    """The UTC instant of a deadline by the clock: it never falls out and is never the earlier one.

    Where clocks show the time twice it is the second, where they jump over it, as long after the
    jump. Raises TimeOutOfReach, UnknownZone.
    """
    found = instants_of(day, at, zone)
    if found:
        return found[-1]
    return datetime.combine(day, at, zone_named(zone)).astimezone(UTC)


@dataclass(frozen=True)
class Slot:
    """A stretch of time: UTC start, length in minutes, IANA zone it is spoken of in.

    Any aware start is kept as UTC. Raises NaiveTime, TimeOutOfReach, EmptySlot,
    UnknownZone.
    """

    starts_at: datetime
    minutes: int
    zone: str = HELSINKI

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts_at", aware(self.starts_at))
        zone_named(self.zone)
        if self.minutes < 1:
            raise EmptySlot
        if self.minutes > _LONGEST:
            raise TimeOutOfReach

    @classmethod
    def from_wall(
        cls, day: date, at: time, minutes: int, zone: str = HELSINKI, fold: int | None = None
    ) -> "Slot":
        """The slot that starts when clocks in the zone show `at` on `day`; see `instant_of`."""
        return cls(instant_of(day, at, zone, fold), minutes, zone)

    @property
    def ends_at(self) -> datetime:
        """The UTC instant at which it is over; not itself part of the slot."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def local_start(self) -> datetime:
        """What a clock in the slot's zone shows at the start, with its offset."""
        return self.seen_from(self.zone)

    @property
    def day(self) -> date:
        """The civil day of the start in the slot's zone; taxes and diaries go by it."""
        return self.local_start.date()

    @property
    def months(self) -> tuple[str, ...]:
        """The civil months it touches, like ("2026-10", "2026-11"), in the slot's zone."""
        last = (self.ends_at - timedelta(microseconds=1)).astimezone(zone_named(self.zone))
        return tuple(sorted({f"{day:%Y-%m}" for day in (self.day, last.date())}))

    def seen_from(self, zone: str) -> datetime:
        """What a clock in another zone shows at the start."""
        return self.starts_at.astimezone(zone_named(zone))

    def overlaps(self, other: "Slot") -> bool:
        """Whether the two share an instant; slots that only touch do not."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at

    def widened(self, before: int = 0, after: int = 0) -> "Slot":
        """The slot with buffers of so many minutes around it."""
        start = self.starts_at - timedelta(minutes=before)
        return Slot(start, self.minutes + before + after, self.zone)
