"""Every change of how much time a mentor has for the firm, and how much that is on a day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.mentors import Bond, Mentor, capacity_of, pool_policy_on


class CapacityChange(StrEnum):
    """What changed."""

    BEGAN = "began"
    STOPPED = "stopped"
    FOOTING = "footing"
    LOWERED = "lowered"


@dataclass(frozen=True)
class CapacityMove:
    """One change; `bond` and `full_time` count in a change of footing, `hours` are a month's."""

    move_id: str
    mentor_id: UUID
    what: CapacityChange
    bond: Bond
    full_time: bool
    hours: int | None
    position: int
    recorded_at: datetime


@dataclass(frozen=True)
class Stand:
    """How a mentor stands after some changes."""

    bond: Bond = Bond.ENTREPRENEUR
    full_time: bool = False
    monthly_hours: int | None = None
    own_hours: int | None = None
    own_engagements: int | None = None
    active: bool = False

    def after(self, move: CapacityMove) -> Stand:
        """How they stand after one more."""
        match move.what:
            case CapacityChange.LOWERED:
                return replace(self, own_hours=move.hours)
            case CapacityChange.FOOTING:
                return replace(
                    self, bond=move.bond, full_time=move.full_time, monthly_hours=move.hours
                )
            case what:
                return replace(self, active=what is CapacityChange.BEGAN)

    def minutes_on(self, day: date) -> Decimal:
        """A day's part of what they take on in its month; nothing while they are away."""
        if not self.active:
            return Decimal(0)
        month = capacity_of(self, pool_policy_on(day)).stop_minutes
        return Decimal(month) / monthrange(day.year, day.month)[1]


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Mentor.Joined() | Mentor.Resumed():
            yield _put(event, CapacityChange.BEGAN)
        case Mentor.Paused() | Mentor.LeftPool():
            yield _put(event, CapacityChange.STOPPED)
        case Mentor.LimitsLowered(monthly_hours=hours):
            yield _put(event, CapacityChange.LOWERED, hours=hours)
        case Mentor.FootingSet(bond=bond, monthly_hours=hours):
            yield _put(
                event, CapacityChange.FOOTING, bond=bond, full_time=event.full_time, hours=hours
            )


def _put(
    event: Event,
    what: CapacityChange,
    *,
    bond: Bond = Bond.ENTREPRENEUR,
    full_time: bool = False,
    hours: int | None = None,
) -> Put:
    return Put(
        CapacityMove(
            f"{event.originator_id}/{event.originator_version}", event.originator_id, what, bond,
            full_time, hours, event.position, event.envelope.recorded_at,
        )
    )  # fmt: skip


capacity_moves = Table(
    "capacity_moves", CapacityMove, ("move_id",), rows, (("mentor_id",), ("recorded_at",))
)
