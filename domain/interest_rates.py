"""The reference rates of the Interest Act as the firm entered them, and what waits for one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final
from uuid import UUID

from domain.events import Created, Event, Standing, event
from domain.late_payment import REFERENCE_RATES, ReferenceRate
from domain.privacy import Public
from domain.refusals import Refused

RATES: Final = UUID("6c756f74-7369-5000-8000-00000000000a")
"""The id of the firm's table of reference rates."""


class RateMakesNoSense(Refused):
    """A reference rate holds for one half-year, begins before it ends, and names its source."""

    status = 422


class RateOverlaps(Refused):
    """Another rate is on record for part of that time."""


class InterestRates(Standing):
    """The firm's table of reference rates; the law's own rows come with the programme."""

    class Opened(Created):
        """The table of reference rates was begun."""

    class RateEntered(Event):
        """A reference rate was entered, with its source."""

        since: date
        until: date
        percent: Decimal
        source: Annotated[str, Public]
        waiting: tuple[UUID, ...]

        def apply(self, aggregate: Any) -> None:
            row = ReferenceRate(self.since, self.until, self.percent, self.source)
            aggregate.rows = (*aggregate.rows, row)
            aggregate.waiting = ()

    class RateMissed(Event):
        """Interest could not be reckoned: no reference rate is on record for that day."""

        day: date
        invoice_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.waiting = (*aggregate.waiting, self.invoice_id)

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.rows: tuple[ReferenceRate, ...] = REFERENCE_RATES
        self.waiting: tuple[UUID, ...] = ()

    def enter(self, since: date, until: date, percent: Decimal, source: str) -> None:
        """Enter a rate. Raises RateMakesNoSense, RateOverlaps; the same row again is no news."""
        row = ReferenceRate(since, until, percent, source.strip())
        if row in self.rows:
            return
        if not row.source or since > until or (until - since).days > _HALF_YEAR:
            raise RateMakesNoSense
        if any(since <= known.until and known.since <= until for known in self.rows):
            raise RateOverlaps
        self.record(
            self.RateEntered, since=since, until=until, percent=percent, source=row.source,
            waiting=self.waiting,
        )  # fmt: skip

    def miss(self, day: date, invoice_id: UUID) -> None:
        """Note that an invoice waits for the rate of a day."""
        if invoice_id not in self.waiting:
            self.record(self.RateMissed, day=day, invoice_id=invoice_id)


_HALF_YEAR: Final = 184


def rows_of(rates: InterestRates | None) -> tuple[ReferenceRate, ...]:
    """The rows of the firm's table, or those that come with the programme."""
    return rates.rows if rates else REFERENCE_RATES
