"""What cancelling costs, as dated data: a booking is judged by the version it was made under."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.refusals import Refused


class NoSuchPolicy(Refused):
    """No cancelling policy holds for that day, or bears that version."""


class Payer(StrEnum):
    """Who pays: the law lets less be asked of a private person."""

    CONSUMER = "consumer"
    ORGANISATION = "organisation"


@dataclass(frozen=True)
class Step:
    """From so many real hours before the start, cancelling uses so many per cent."""

    hours: int
    percent: int


@dataclass(frozen=True, kw_only=True)
class CancellingPolicy:
    """One version of the terms; hours are real hours, a step's own instant belongs to it.

    A private person pays at most half and never above the firm's loss: a standard term that asks
    more is unreasonable (Consumer Protection Act 38/1978, chapters 3 and 4).
    """

    version: str
    valid_from: date
    consumer: tuple[Step, ...]
    organisation: tuple[Step, ...]
    undo_minutes: int = 120
    """A booking is undone free for so long after it was made."""
    free_moves: int = 2
    """Free moves a session."""
    free_move_hours: int = 48
    """From so many hours before, each of them is free."""
    late_move_hours: int = 24
    """From so many hours before, one of them is free."""
    no_show_minutes: int = 15
    """A missing person is a no-show after so long."""
    dispute_days: int = 14
    mentor_late_hours: int = 24
    """A mentor who cancels nearer than this makes amends."""
    amends_minutes: int = 30
    amends_working_days: int = 5

    def percent(self, payer: Payer, left: timedelta) -> int:
        """What cancelling so much real time before the start uses, in per cent."""
        steps = self.consumer if payer is Payer.CONSUMER else self.organisation
        reached = [step.percent for step in steps if left >= timedelta(hours=step.hours)]
        return min(reached) if reached else max(step.percent for step in steps)

    def free_until(self, payer: Payer, starts_at: datetime) -> datetime | None:
        """The last moment at which cancelling uses nothing; None if it always costs something."""
        steps = self.consumer if payer is Payer.CONSUMER else self.organisation
        free = [step.hours for step in steps if not step.percent]
        return starts_at - timedelta(hours=min(free)) if free else None


FIRST_POLICY = CancellingPolicy(
    version="cancelling/1",
    valid_from=date(2025, 1, 1),
    consumer=(Step(48, 0), Step(24, 0), Step(0, 50)),
    organisation=(Step(48, 0), Step(24, 50), Step(0, 100)),
)
"""The firm's terms until it writes its own."""

POLICIES: tuple[CancellingPolicy, ...] = (FIRST_POLICY,)
"""Every version that a booking may have been made under."""


def policy_on(day: date, policies: Iterable[CancellingPolicy]) -> CancellingPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoSuchPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoSuchPolicy
    return max(begun, key=lambda policy: policy.valid_from)


def policy_of(version: str, policies: Iterable[CancellingPolicy]) -> CancellingPolicy:
    """The version a booking was made under. Raises NoSuchPolicy."""
    for policy in policies:
        if policy.version == version:
            return policy
    raise NoSuchPolicy
