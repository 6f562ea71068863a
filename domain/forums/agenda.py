"""The agenda of a meeting: the promise, check-in, cases in equal stretches, what is taken along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from domain.forums.policy import ForumPolicy
from domain.slots import Slot


class Part(StrEnum):
    """What a stretch of a meeting is for."""

    PROMISE = "promise"
    CHECK_IN = "check_in"
    CASE = "case"
    BREAK = "break"
    CLOSING = "closing"


@dataclass(frozen=True)
class Point:
    """One point of an agenda; `case_id` says whose case it is, none is an open one."""

    part: Part
    starts_at: datetime
    minutes: int
    case_id: UUID | None = None


def agenda_of(policy: ForumPolicy, slot: Slot, cases: Sequence[UUID]) -> tuple[Point, ...]:
    """The points of a meeting, one after the other, from its beginning to its end."""
    points, at = [], slot.starts_at
    for part, minutes, case_id in _parts(policy, slot.minutes, cases):
        points.append(Point(part, at, minutes, case_id))
        at += timedelta(minutes=minutes)
    return tuple(points)


def _parts(
    policy: ForumPolicy, minutes: int, cases: Sequence[UUID]
) -> Iterator[tuple[Part, int, UUID | None]]:
    some: Sequence[UUID | None] = cases or (None,)
    fixed = policy.promise_minutes + policy.check_in_minutes + policy.break_minutes
    left = minutes - fixed - policy.closing_minutes
    each = left // len(some) // policy.case_step_minutes * policy.case_step_minutes
    yield Part.PROMISE, policy.promise_minutes, None
    yield Part.CHECK_IN, policy.check_in_minutes, None
    for nth, case in enumerate(some, 1):
        yield Part.CASE, each, case
        if nth == (len(some) + 1) // 2:
            yield Part.BREAK, policy.break_minutes, None
    yield Part.CLOSING, policy.closing_minutes + left - each * len(some), None
