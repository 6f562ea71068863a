"""The rules of trainings as dated data; a training keeps the version it was planned under."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from domain.refusals import Refused


class NoTrainingPolicy(Refused):
    """No rules of trainings hold for that day, or bear that version."""


@dataclass(frozen=True)
class Step:
    """From so many civil days before the first day, giving a seat up costs so many per cent."""

    days: int
    percent: int


@dataclass(frozen=True, kw_only=True)
class TrainingPolicy:
    """One version of the rules; days are civil days by the clock of the place."""

    version: str
    valid_from: date
    fewest_seats: int = 6
    most_seats: int = 16
    steps: tuple[Step, ...] = (Step(14, 0), Step(7, 50))
    late_percent: int = 100
    """What giving up nearer than every step, or not coming, costs."""
    offer_days: int = 1
    offer_until: time = time(18)
    """An offered place waits until this hour, so many days later, by the clock of the place."""
    certificate_percent: int = 80
    """From this share of the time attended a certificate is given."""

    def percent(self, days_before: int) -> int:
        """What giving up so many civil days before the first day costs."""
        reached = [step.percent for step in self.steps if days_before >= step.days]
        return min(reached, default=self.late_percent)


FIRST_POLICY = TrainingPolicy(version="trainings/1", valid_from=date(2025, 1, 1))
"""The firm's rules until it writes its own."""
POLICIES: tuple[TrainingPolicy, ...] = (FIRST_POLICY,)


def policy_on(day: date, policies: Iterable[TrainingPolicy] = POLICIES) -> TrainingPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoTrainingPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoTrainingPolicy
    return max(begun, key=lambda policy: policy.valid_from)


def policy_of(version: str, policies: Iterable[TrainingPolicy] = POLICIES) -> TrainingPolicy:
    """The version a training was planned under. Raises NoTrainingPolicy."""
    for policy in policies:
        if policy.version == version:
            return policy
    raise NoTrainingPolicy
