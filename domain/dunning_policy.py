"""When the firm reminds of an unpaid invoice and what it asks for then, as dated data.

Perintälaki 513/1999: a private person's reminder may cost something from 14 days after the due
date on; whoever is reminded gets time to pay before the debt goes further.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.refusals import Refused


class NoDunningPolicy(Refused):
    """No policy of reminders holds for that day."""


@dataclass(frozen=True)
class Step:
    """One reminder: so many days after the due date or the reminder before, with or without fee."""

    days: int
    fee: bool


@dataclass(frozen=True, kw_only=True)
class DunningPolicy:
    """One version of the firm's reminders.

    `compensation` asks a business for the standard compensation instead of reminder fees.
    """

    version: str
    valid_from: date
    steps: tuple[Step, ...]
    days_to_pay: int = 14
    compensation: bool = False
    interest: bool = True

    def due_for(self, step: int, due_on: date, reminded_on: date | None) -> date | None:
        """The day of a step (from 1); None after the last one."""
        if step > len(self.steps):
            return None
        return (reminded_on or due_on) + timedelta(days=self.steps[step - 1].days)


FIRST_POLICY = DunningPolicy(
    version="dunning/1", valid_from=date(2020, 1, 1), steps=(Step(7, fee=False), Step(14, fee=True))
)
POLICIES: tuple[DunningPolicy, ...] = (FIRST_POLICY,)


def dunning_policy_on(day: date, policies: Iterable[DunningPolicy] = POLICIES) -> DunningPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoDunningPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoDunningPolicy
    return max(begun, key=lambda policy: policy.valid_from)
