"""How much a mentor takes on: hours of a month, engagements, and ties that stand in the way."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.mentors import load_events as load
from domain.mentors.capacity import Capacity, by_the_firm, capacity_of
from domain.mentors.interests import Interest
from domain.mentors.policy import PoolPolicy
from domain.mentors.proven import Proven
from domain.mentors.words import Bond, LimitTooHigh, MentorFull, MonthFull, TieKind, TieUnknown


class Loaded(Proven):
    """A mentor whose time is counted."""

    def begin_load(self) -> None:
        self.bond = Bond.ENTREPRENEUR
        self.full_time = False
        self.monthly_hours: int | None = None
        self.own_hours: int | None = None
        self.own_engagements: int | None = None
        self.taken: dict[UUID, int] = {}
        self.ties: dict[UUID, Interest] = {}

    def set_footing(self, bond: Bond, *, full_time: bool, monthly_hours: int | None) -> None:
        if (bond, full_time, monthly_hours) != (self.bond, self.full_time, self.monthly_hours):
            self.record(
                load.FootingSet, bond=bond, full_time=full_time, monthly_hours=monthly_hours
            )

    def lower_limits(
        self, monthly_hours: int | None, engagements: int | None, policy: PoolPolicy
    ) -> None:
        """Set own limits below the firm's. Raises LimitTooHigh."""
        firm = by_the_firm(self, policy)
        if monthly_hours is not None and monthly_hours * 60 > firm.stop_minutes:
            raise LimitTooHigh
        if None not in (engagements, firm.engagements) and engagements > firm.engagements:  # type: ignore[operator]
            raise LimitTooHigh
        if (monthly_hours, engagements) != (self.own_hours, self.own_engagements):
            self.record(load.LimitsLowered, monthly_hours=monthly_hours, engagements=engagements)

    def capacity(self, policy: PoolPolicy) -> Capacity:
        """The firm's limits for this mentor, or the mentor's own lower ones."""
        return capacity_of(self, policy)

    @property
    def planned_minutes(self) -> int:
        """What running engagements take of a month."""
        return sum(self.taken.values())

    def require_room(self, minutes_a_month: int, policy: PoolPolicy) -> None:
        """Raise MentorFull when one more engagement of this rhythm does not fit."""
        if not self.capacity(policy).has_room(
            self.planned_minutes, len(self.taken), minutes_a_month
        ):
            raise MentorFull

    def require_month(self, promised_minutes: int, more: int, policy: PoolPolicy) -> None:
        """Raise MonthFull when a session would pass what the mentor gives in a month."""
        if not self.capacity(policy).holds(promised_minutes, more):
            raise MonthFull

    def take(self, engagement_id: UUID, minutes_a_month: int) -> None:
        """Count a running engagement in; what was agreed is counted even beyond a limit."""
        if self.taken.get(engagement_id) != minutes_a_month:
            others = {i: m for i, m in self.taken.items() if i != engagement_id}
            self.record(
                load.EngagementTaken, engagement_id=engagement_id,
                minutes_a_month=minutes_a_month, engagements=len(others) + 1,
                planned_minutes=sum(others.values()) + minutes_a_month,
            )  # fmt: skip

    def release(self, engagement_id: UUID) -> None:
        if engagement_id in self.taken:
            others = {i: m for i, m in self.taken.items() if i != engagement_id}
            self.record(
                load.EngagementReleased, engagement_id=engagement_id,
                engagements=len(others), planned_minutes=sum(others.values()),
            )  # fmt: skip

    def declare_tie(
        self,
        tie_id: UUID,
        kind: TieKind,
        party: str,
        business_id: str,
        since: date | None,
        until: date | None,
    ) -> None:
        if tie_id not in self.ties:
            self.record(
                load.TieDeclared, person_id=self.person_id, tie_id=tie_id, kind=kind, party=party,
                business_id=business_id, since=since, until=until,
            )  # fmt: skip

    def end_tie(self, tie_id: UUID, on: date) -> None:
        """Note that a tie ended. Raises TieUnknown."""
        if tie_id not in self.ties:
            raise TieUnknown
        if self.ties[tie_id].until != on:
            self.record(load.TieEnded, person_id=self.person_id, tie_id=tie_id, on=on)

    def conflicts_with(self, parties: frozenset[str], day: date) -> tuple[TieKind, ...]:
        """The kinds of ties the mentor has to any of the parties on a day."""
        found = {tie.kind for tie in self.ties.values() if tie.touches(parties, day)}
        return tuple(sorted(found))
