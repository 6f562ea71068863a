"""How long access lasts after the work is done, by dated policy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final


@dataclass(frozen=True)
class AccessPolicy:
    """The terms of access that hold from a date."""

    version: int
    holds_from: datetime
    specialist: timedelta  # after the specialist's last session
    mentor: timedelta  # after the engagement's end, to finish the record


ACCESS: Final = (
    AccessPolicy(
        version=1,
        holds_from=datetime(2026, 1, 1, tzinfo=UTC),
        specialist=timedelta(days=30),
        mentor=timedelta(days=30),
    ),
)


def access_at(moment: datetime) -> AccessPolicy:
    """The terms that hold at a moment."""
    held = [policy for policy in ACCESS if policy.holds_from <= moment]
    return held[-1] if held else ACCESS[0]
