"""The moment at which specifications play when they say nothing else."""

from datetime import UTC, datetime

NOON = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
"""Monday 2 March 2026, noon in Helsinki."""
