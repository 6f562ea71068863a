"""How much a mentor takes on: the firm's limits by footing, or the mentor's own lower ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from domain.mentors.policy import PoolPolicy
from domain.mentors.words import Bond


@dataclass(frozen=True)
class Capacity:
    """What a mentor takes on at most; hours count planned time in a civil month."""

    warn_minutes: int
    stop_minutes: int
    engagements: int | None

    def has_room(self, planned_minutes: int, engagements: int, more: int) -> bool:
        """Whether one more engagement that takes so many minutes a month fits."""
        counted_out = self.engagements is not None and engagements >= self.engagements
        return not counted_out and self.holds(planned_minutes, more)

    def holds(self, minutes: int, more: int) -> bool:
        """Whether a month holds so many minutes more."""
        return minutes + more <= self.stop_minutes

    def fullness(self, planned_minutes: int, engagements: int) -> str:
        """How full so much makes it: "" for room left, "warn" near the end, "full" at it."""
        counted_out = self.engagements is not None and engagements >= self.engagements
        if counted_out or planned_minutes >= self.stop_minutes:
            return "full"
        return "warn" if planned_minutes >= self.warn_minutes else ""


class Footing(Protocol):
    """How a mentor is bound to the firm, and what they have said of their own limits."""

    @property
    def bond(self) -> Bond:
        """Employed, entrepreneur or pro bono."""
        ...

    @property
    def full_time(self) -> bool:
        """Whether mentoring is their whole work."""
        ...

    @property
    def monthly_hours(self) -> int | None:
        """What was agreed with the firm, if other than its policy."""
        ...

    @property
    def own_hours(self) -> int | None:
        """The mentor's own lower limit of hours."""
        ...

    @property
    def own_engagements(self) -> int | None:
        """The mentor's own lower limit of engagements."""
        ...


def by_the_firm(footing: Footing, policy: PoolPolicy) -> Capacity:
    """The firm's limits for somebody on this footing; pro bono stops hard at its hours."""
    agreed = footing.monthly_hours
    if footing.bond is Bond.PRO_BONO:
        hours = policy.pro_bono_hours if agreed is None else agreed
        return Capacity(hours * 60, hours * 60, None)
    most = policy.full_time_engagements if footing.full_time else policy.part_time_engagements
    hours = policy.stop_hours if agreed is None else agreed
    return Capacity(min(policy.warn_hours, hours) * 60, hours * 60, most)


def capacity_of(footing: Footing, policy: PoolPolicy) -> Capacity:
    """What holds: the firm's limits, or the mentor's own where they are lower."""
    firm = by_the_firm(footing, policy)
    stop = firm.stop_minutes
    if footing.own_hours is not None:
        stop = min(stop, footing.own_hours * 60)
    most = [n for n in (firm.engagements, footing.own_engagements) if n is not None]
    return Capacity(min(firm.warn_minutes, stop), stop, min(most) if most else None)
