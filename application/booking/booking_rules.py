"""What the firm, a mentor or a service says of booking, version by version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from application.views import View
from domain.booking_rules import NOTHING_SAID, BookingRules, Level
from domain.closures import days_of
from domain.events import Event
from domain.limits import Limits
from domain.standing_still import Days


@dataclass(frozen=True)
class LimitsVersion:
    """One version of a level's limits, and from which day it holds."""

    version: int
    valid_from: date
    limits: Limits


@dataclass(frozen=True)
class Closure:
    """Days on which the firm is closed."""

    closure_id: UUID
    first: date
    last: date


@dataclass(frozen=True)
class RulesPage:
    """Everything one level has said."""

    subject_id: UUID | None = None
    level: Level | None = None
    versions: tuple[LimitsVersion, ...] = ()
    opened_holidays: tuple[date, ...] = ()
    closures: tuple[Closure, ...] = ()

    @property
    def closed(self) -> tuple[Days, ...]:
        """Each closure as its first day and the first one open again."""
        return tuple((one.first, one.last + timedelta(days=1)) for one in self.closures)

    @property
    def closed_days(self) -> frozenset[date]:
        """Every day on which the firm itself is closed."""
        return days_of((one.first, one.last) for one in self.closures)

    def limits_on(self, day: date) -> Limits:
        """What this level says on a civil day."""
        begun = [one for one in self.versions if one.valid_from <= day]
        newest = max(begun, key=lambda one: (one.valid_from, one.version), default=None)
        return newest.limits if newest else NOTHING_SAID


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, BookingRules.Event) else ()


def fold(page: RulesPage | None, event: Event) -> RulesPage | None:
    page = page or RulesPage()
    match event:
        case BookingRules.LimitsSet(
            subject_id=subject, level=level, version=version, valid_from=day, limits=limits
        ):
            newest = LimitsVersion(version, day, limits)
            return replace(page, subject_id=subject, level=level, versions=(*page.versions, newest))
        case BookingRules.HolidayOpened(day=day):
            return replace(page, opened_holidays=(*page.opened_holidays, day))
        case BookingRules.HolidayClosed(day=day):
            left = tuple(one for one in page.opened_holidays if one != day)
            return replace(page, opened_holidays=left)
        case BookingRules.ClosureSet(closure_id=closure, first=first, last=last):
            return _with(page, closure, Closure(closure, first, last))
        case BookingRules.ClosureLifted(closure_id=closure):
            return _with(page, closure)
    return page


def _with(page: RulesPage, closure_id: UUID, *new: Closure) -> RulesPage:
    """The page with another closure of this id, or without it; the first to come on top."""
    others = [one for one in page.closures if one.closure_id != closure_id]
    ordered = sorted([*others, *new], key=lambda one: one.first)
    return replace(page, closures=tuple(ordered))


booking_rules = View("booking_rules", RulesPage, _key, fold, version=2)
