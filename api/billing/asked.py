"""For which days a report is asked, and as known at which moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any, Literal

from fastapi import Depends, Query

from api.doors import InFinance

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Asked:
    """For which days, as known at which moment, and in which form."""

    since: date
    until: date
    as_of: datetime
    format: str

    def within(self, column: str) -> dict[str, Any]:
        """Rows of these days that were known by then."""
        return {column: (self.since, self.until + timedelta(days=1)), **self.known}

    @property
    def known(self) -> dict[str, Any]:
        """Rows that were known by then."""
        return {"recorded_at": (LONG_AGO, self.as_of + timedelta(microseconds=1))}


def _asked(
    desk: InFinance,
    since: date | None = None,
    until: date | None = None,
    as_of: datetime | None = None,
    format: Annotated[Literal["json", "csv"], Query()] = "json",
) -> Asked:
    today = desk.now.date()
    first = since or today.replace(day=1)
    moment = as_of or desk.now
    return Asked(first, until or today, moment if moment.tzinfo else _utc(moment), format)


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC)


Of = Annotated[Asked, Depends(_asked)]
