"""How hourly work is counted, and how long bought hours last, as dated data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.refusals import Refused


class NoHourlyPolicy(Refused):
    """No policy of hourly work holds for that day."""


@dataclass(frozen=True, kw_only=True)
class HourlyPolicy:
    """One version of the firm's terms of hourly work; a unit begun counts whole."""

    version: str
    valid_from: date
    unit_minutes: int = 15
    pool_months: int = 12

    def units(self, minutes: int) -> int:
        """How many units so many minutes are."""
        return -(-minutes // self.unit_minutes)

    def hours(self, units: int) -> Decimal:
        """So many units in hours, as an invoice counts them."""
        return Decimal(units * self.unit_minutes) / 60


FIRST_POLICY = HourlyPolicy(version="hourly/1", valid_from=date(2020, 1, 1))
POLICIES: tuple[HourlyPolicy, ...] = (FIRST_POLICY,)


def hourly_policy_on(day: date, policies: Iterable[HourlyPolicy] = POLICIES) -> HourlyPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoHourlyPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoHourlyPolicy
    return max(begun, key=lambda policy: policy.valid_from)
