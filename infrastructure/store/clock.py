"""The database's clock as this process knows it: sampled now and then, never going backwards."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg


class DatabaseClock:
    """Tells the database's time (UTC) without asking it each time."""

    def __init__(self, dsn: str, fixed: datetime | None = None) -> None:
        self._dsn = dsn
        self._fixed = fixed
        self._offset: timedelta | None = None
        self._last = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        """The time; monotone within this process."""
        if self._fixed:
            return self._fixed
        if self._offset is None:
            with psycopg.connect(self._dsn, connect_timeout=2) as link:
                self.sample(link)
        self._last = max(self._last, datetime.now(UTC) + (self._offset or timedelta(0)))
        return self._last

    def set(self, moment: datetime | None) -> None:
        """Stand still at a moment; for tests and demonstrations."""
        self._fixed = moment

    def sample(self, link: psycopg.Connection[Any]) -> None:
        """Compare with the database; half of the time the answer took is the way back."""
        asked = datetime.now(UTC)
        row = link.execute("select clock_timestamp()").fetchone()
        got = datetime.now(UTC)
        if row:
            self._offset = row[0] - (asked + (got - asked) / 2)
