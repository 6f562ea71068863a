"""The database's clock as this process knows it: sampled now and then, never going backwards."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Final

import psycopg

SAMPLE_EVERY: Final = 5.0


class DatabaseClock:
    """Tells the database's time (UTC) without asking it each time."""

    def __init__(self, dsn: str, fixed: datetime | None = None) -> None:
        self._dsn = dsn
        self._fixed = fixed
        self._offset = timedelta(0)
        self._sampled = float("-inf")
        self._last = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        """The time; monotone within this process."""
        if self._fixed:
            return self._fixed
        if time.monotonic() - self._sampled > SAMPLE_EVERY:
            self._sample()
        now = datetime.now(UTC) + self._offset
        self._last = max(self._last, now)
        return self._last

    def set(self, moment: datetime | None) -> None:
        """Stand still at a moment; for tests and demonstrations."""
        self._fixed = moment

    def _sample(self) -> None:
        with psycopg.connect(self._dsn) as link:
            row = link.execute("select clock_timestamp()").fetchone()
        if row:
            self._offset = row[0] - datetime.now(UTC)
        self._sampled = time.monotonic()
