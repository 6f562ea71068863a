"""How much continuing professional development is asked of a mentor a year, by dated versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, kw_only=True)
class DevelopmentPolicy:
    """One version of what is asked, in minutes."""

    version: str
    valid_from: date
    minutes_a_year: int = 16 * 60


POLICIES: Final = (DevelopmentPolicy(version="development/1", valid_from=date(2025, 1, 1)),)


def development_policy_on(
    day: date, policies: Iterable[DevelopmentPolicy] = POLICIES
) -> DevelopmentPolicy:
    """The version that holds on a day: the last to begin by then, the first before any."""
    ordered = sorted(policies, key=lambda policy: policy.valid_from)
    begun = [policy for policy in ordered if policy.valid_from <= day]
    return begun[-1] if begun else ordered[0]
