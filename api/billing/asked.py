"""For which days a report is asked, and as known at which moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any, Literal

from fastapi import Depends, Query
from pydantic import BeforeValidator

from api.doors import InFinance
from domain.slots import HELSINKI, zone_named

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Asked:
    """For which days, as known at which moment, and in which form."""

    since: date
    until: date
    as_of: datetime
    format: str
    known_at: str = ""
    """The moment as it was asked for, in Helsinki's time; empty for now."""

    def within(self, column: str) -> dict[str, Any]:
        """Rows of these days that were known by then."""
        return {column: (self.since, self.until + timedelta(days=1)), **self.known}

    @property
    def known(self) -> dict[str, Any]:
        """Rows that were known by then."""
        return {"recorded_at": (LONG_AGO, self.as_of + timedelta(microseconds=1))}

    @property
    def told(self) -> dict[str, Any]:
        """Rows that came to be known on these days, or a day beside them, and by then."""
        first = datetime.combine(self.since - timedelta(days=1), time(), UTC)
        last = datetime.combine(self.until + timedelta(days=2), time(), UTC)
        return {"recorded_at": (first, min(last, self.as_of + timedelta(microseconds=1)))}


def _asked(
    desk: InFinance,
    since: date | None = None,
    until: date | None = None,
    as_of: Annotated[datetime | None, BeforeValidator(lambda text: text or None)] = None,
    format: Annotated[Literal["json", "csv"], Query()] = "json",
) -> Asked:
    today = desk.now.date()
    first = since or today.replace(day=1)
    moment = _with_zone(as_of) if as_of else desk.now
    told = moment.astimezone(zone_named(HELSINKI)).strftime("%Y-%m-%dT%H:%M") if as_of else ""
    return Asked(first, until or today, moment, format, told)


def _with_zone(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=zone_named(HELSINKI))


Of = Annotated[Asked, Depends(_asked)]
