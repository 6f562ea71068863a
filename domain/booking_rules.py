"""What each level says of booking: the firm, a mentor, a service; the nearer one wins.

The firm's own level also opens single holidays, which are closed by themselves, and closes the
firm for days of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid5

from domain.closures import days_of, require_closure
from domain.events import Created, Event, Standing, event
from domain.limits import FIRM_DEFAULTS, Limits

_RULES: Final = UUID("6c756f74-7369-5000-8000-000000000006")
NOTHING_SAID: Final = Limits()


class Level(StrEnum):
    """Who says it."""

    FIRM = "firm"
    MENTOR = "mentor"
    SERVICE = "service"


def rules_of(subject_id: UUID) -> UUID:
    """The id of the rules of the firm, of a mentor or of a service."""
    return uuid5(_RULES, str(subject_id))


class BookingRules(Standing):
    """The limits one level sets for booking, each version from a day on."""

    class Opened(Created):
        """A level began to have rules of its own."""

    class LimitsSet(Event):
        """How soon, how far, how much and how close together may be booked was set anew."""

        subject_id: UUID
        level: Level
        version: int
        valid_from: date
        limits: Limits

    class HolidayOpened(Event):
        """A holiday was opened for booking."""

        day: date

    class HolidayClosed(Event):
        """A holiday that had been opened is closed again."""

        day: date

    class ClosureSet(Event):
        """The firm closes from one day to another: nobody is booked, no office clock runs."""

        closure_id: UUID
        first: date
        last: date

    class ClosureLifted(Event):
        """The firm is open after all on days it was to be closed."""

        closure_id: UUID
        first: date
        last: date

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.versions: list[tuple[date, int, Limits]] = []
        self.opened_holidays: set[date] = set()
        self.closures: dict[UUID, tuple[date, date]] = {}

    def set(self, subject_id: UUID, level: Level, limits: Limits, valid_from: date) -> None:
        """Set the limits from a day on; the same again changes nothing."""
        if self.limits_on(valid_from) != limits:
            self._set(subject_id, level, len(self.versions) + 1, valid_from, limits)

    def open_holiday(self, day: date) -> None:
        if day not in self.opened_holidays:
            self._holiday_opened(day)

    def close_holiday(self, day: date) -> None:
        if day in self.opened_holidays:
            self._holiday_closed(day)

    def close(self, closure_id: UUID, first: date, last: date) -> None:
        """Close for some days. Raises ClosureBackwards, ClosureTooLong."""
        require_closure(first, last)
        if self.closures.get(closure_id) != (first, last):
            self._closure_set(closure_id, first, last)

    def lift(self, closure_id: UUID) -> None:
        if closure_id in self.closures:
            self._closure_lifted(closure_id, *self.closures[closure_id])

    @property
    def closed_days(self) -> frozenset[date]:
        """Every day on which the firm itself is closed."""
        return days_of(self.closures.values())

    def limits_on(self, day: date) -> Limits:
        """What this level says on a civil day."""
        begun = [version for version in self.versions if version[0] <= day]
        return max(begun, key=lambda version: version[:2])[2] if begun else NOTHING_SAID

    @event(LimitsSet)
    def _set(
        self, subject_id: UUID, level: Level, version: int, valid_from: date, limits: Limits
    ) -> None:
        self.versions.append((valid_from, version, limits))

    @event(HolidayOpened)
    def _holiday_opened(self, day: date) -> None:
        self.opened_holidays.add(day)

    @event(HolidayClosed)
    def _holiday_closed(self, day: date) -> None:
        self.opened_holidays.discard(day)

    @event(ClosureSet)
    def _closure_set(self, closure_id: UUID, first: date, last: date) -> None:
        self.closures[closure_id] = (first, last)

    @event(ClosureLifted)
    def _closure_lifted(self, closure_id: UUID, first: date, last: date) -> None:
        del self.closures[closure_id]


def chained(levels: Iterable[Limits], base: Limits = FIRM_DEFAULTS) -> Limits:
    """The limits that hold where each further level overrides the one before."""
    for nearer in levels:
        base = base.overridden_by(nearer)
    return base
