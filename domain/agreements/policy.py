"""The numbers of agreements, as dated data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.refusals import Refused


class NoAgreementPolicy(Refused):
    """No policy of agreements holds for that day."""


@dataclass(frozen=True, kw_only=True)
class AgreementPolicy:
    """One version of the firm's numbers for agreements."""

    version: str
    valid_from: date
    goals: tuple[int, int] = (2, 4)
    months: tuple[int, int] = (6, 12)
    """How long a programme lasts."""
    quick_sessions: int = 2
    quick_minutes: int = 60


FIRST_POLICY: Final = AgreementPolicy(version="agreements/1", valid_from=date(2025, 1, 1))
POLICIES: Final = (FIRST_POLICY,)


def agreement_policy_on(
    day: date, policies: Iterable[AgreementPolicy] = POLICIES
) -> AgreementPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoAgreementPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoAgreementPolicy
    return max(begun, key=lambda policy: policy.valid_from)
