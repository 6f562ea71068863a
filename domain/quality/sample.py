"""Drawing the sample of a quarter's closed engagements for review, so that it can be drawn again.

The draw uses nothing but what is recorded: the seed, and the engagements with their mentors. Each
is given a number from SHA-256 of the seed and its id; the smallest are drawn. Anyone can repeat it.
Nobody chooses the seed or who may be drawn, and a quarter is drawn once for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from math import ceil
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Aggregate, Created, event
from domain.privacy import Public
from domain.refusals import Refused

_SAMPLES: Final = UUID("6c756f74-7369-5000-8000-000000000061")
MONTHS: Final = 3


class QuarterUnknown(Refused):
    """A quarter is written like 2026Q3."""

    status = 422


class QuarterNotOver(Refused):
    """A sample is drawn once its quarter is over."""


@dataclass(frozen=True)
class SamplingPolicy:
    """How large a sample is; `version` names the rule in the event it decided."""

    version: Annotated[str, Public]
    per_cent: int
    fewest: int
    valid_from: date


POLICIES: Final = (SamplingPolicy("sampling/1", 5, 2, date(2025, 1, 1)),)
"""5 % of the engagements closed in a quarter, at least two; every mentor once a year."""


@dataclass(frozen=True)
class Closed:
    """A closed engagement that may be drawn, and its lead mentor."""

    engagement_id: UUID
    mentor_id: UUID


def sample_of(quarter: str) -> UUID:
    """The id of the one sample of a quarter."""
    return uuid5(_SAMPLES, quarter)


def days_of(quarter: str) -> tuple[date, date]:
    """The first day of a quarter, and the day after its last. Raises QuarterUnknown."""
    year, mark, nth = quarter.partition("Q")
    if not (mark and len(year) == len("2026") and year.isdecimal() and nth in set("1234")):
        raise QuarterUnknown
    try:
        first = date(int(year), MONTHS * int(nth) - 2, 1)
        return first, (first + timedelta(days=95)).replace(day=1)
    except (ValueError, OverflowError):
        raise QuarterUnknown from None


def quarter_before(day: date) -> str:
    """The quarter that ended last."""
    first = day.replace(month=MONTHS * ((day.month - 1) // MONTHS) + 1, day=1)
    last = first - timedelta(days=1)
    return f"{last.year}Q{(last.month + 2) // MONTHS}"


def policy_on(day: date) -> SamplingPolicy:
    """The policy in force on a day."""
    return max((p for p in POLICIES if p.valid_from <= day), key=lambda p: p.valid_from)


def draw(
    seed: str, closed: Sequence[Closed], overdue: frozenset[UUID], policy: SamplingPolicy
) -> tuple[UUID, ...]:
    """The engagements to review: the share of the policy, and one of each overdue mentor."""
    lots = sorted(closed, key=lambda one: _number(seed, one.engagement_id))
    size = min(len(lots), max(policy.fewest, ceil(len(lots) * policy.per_cent / 100)))
    drawn = [one.engagement_id for one in lots[:size]]
    seen = {one.mentor_id for one in lots[:size]}
    for one in lots[size:]:
        if one.mentor_id in overdue - seen:
            drawn.append(one.engagement_id)
            seen.add(one.mentor_id)
    return tuple(drawn)


class Sample(Aggregate):
    """The draw of one quarter."""

    class Drawn(Created):
        """A quarter's sample of closed engagements was drawn."""

        quarter: Annotated[str, Public]
        seed: Annotated[str, Public]
        closed: tuple[Closed, ...]
        overdue: tuple[UUID, ...]
        drawn: tuple[UUID, ...]
        policy: Annotated[str, Public]

    @event(Drawn)
    def __init__(
        self, id: UUID, quarter: str, seed: str, closed: tuple[Closed, ...],
        overdue: tuple[UUID, ...], drawn: tuple[UUID, ...], policy: str,
    ) -> None:  # fmt: skip
        self.quarter, self.drawn = quarter, drawn


def _number(seed: str, engagement_id: UUID) -> bytes:
    return sha256(f"{seed}|{engagement_id}".encode()).digest()
