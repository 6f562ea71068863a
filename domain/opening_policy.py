"""How long an opened note can be read, by dated policy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final


@dataclass(frozen=True)
class OpeningPolicy:
    """The terms of opening a note that hold from a date."""

    version: int
    holds_from: datetime
    readable: timedelta


OPENING: Final = (
    OpeningPolicy(
        version=1, holds_from=datetime(2026, 1, 1, tzinfo=UTC), readable=timedelta(days=5)
    ),
)


def opening_at(moment: datetime) -> OpeningPolicy:
    """The terms that hold at a moment."""
    held = [policy for policy in OPENING if policy.holds_from <= moment]
    return held[-1] if held else OPENING[0]
