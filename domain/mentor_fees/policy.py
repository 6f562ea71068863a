"""How fees are settled, as dated data: how long a fee may be disputed, and what is objected to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.refusals import Refused


class NoFeePolicy(Refused):
    """No policy of mentor fees holds for that day."""


@dataclass(frozen=True, kw_only=True)
class FeePolicy:
    """One version of the firm's rules of settling fees."""

    version: str
    valid_from: date
    dispute_days: int = 14
    objection_days: int = 7
    """How long a mentor may object to an invoice issued in their name (AVL 209 b §)."""
    consult_unit: int = 30

    def held_until(self, day: date, disputable_until: date | None = None) -> date:
        """The last day on which what was delivered on a day may be disputed."""
        usual = day + timedelta(days=self.dispute_days)
        return max(usual, disputable_until) if disputable_until else usual

    def objected_by(self, day: date) -> date:
        """The last day to object to what was made on a day."""
        return day + timedelta(days=self.objection_days)


FIRST_POLICY = FeePolicy(version="mentor-fees/1", valid_from=date(2020, 1, 1))
POLICIES: tuple[FeePolicy, ...] = (FIRST_POLICY,)


def fee_policy_on(day: date, policies: Iterable[FeePolicy] = POLICIES) -> FeePolicy:
    """The version that holds on a day: the last to begin by then. Raises NoFeePolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoFeePolicy
    return max(begun, key=lambda policy: policy.valid_from)
