"""When somebody is nudged, reminded or asked to decide, as dated data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.engagements.nudge_events import Nudged
from domain.refusals import Refused


class NoNudgePolicy(Refused):
    """No policy of nudges holds for that day."""


@dataclass(frozen=True, kw_only=True)
class NudgePolicy:
    """One version of the firm's clocks; days count from the last session or the agreement."""

    version: str
    valid_from: date
    mentee_days: int = 21
    """Nothing booked for so long: the mentee is nudged."""
    mentor_days: int = 30
    office_days: int = 45
    inactive_days: int = 90
    """Staff decide; nothing is closed automatically while a balance is left."""
    reminder_hours: tuple[int, ...] = (48, 2)
    """A session is reminded of so many hours before."""
    expiry_days: tuple[int, ...] = (60, 30, 7)
    """The end of a package is told so many days before."""
    wrap_up_days: int = 30
    """The end of an engagement is prepared so many days before."""

    def days(self, who: Nudged) -> int:
        """After how many silent days somebody hears of it."""
        return {
            Nudged.MENTEE: self.mentee_days, Nudged.MENTOR: self.mentor_days,
            Nudged.OFFICE: self.office_days, Nudged.INACTIVE: self.inactive_days,
        }[who]  # fmt: skip


FIRST_NUDGES = NudgePolicy(version="nudges/1", valid_from=date(2025, 1, 1))
NUDGES: tuple[NudgePolicy, ...] = (FIRST_NUDGES,)


def nudge_policy_on(day: date, policies: Iterable[NudgePolicy] = NUDGES) -> NudgePolicy:
    """The version that holds on a day: the last to begin by then. Raises NoNudgePolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoNudgePolicy
    return max(begun, key=lambda policy: policy.valid_from)
