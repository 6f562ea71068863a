"""Drawing the sample of a quarter's closed engagements for review, so that it can be drawn again.

The draw uses nothing but what is recorded: the seed, and the engagements with their mentors. Each
is given a number from SHA-256 of the seed and its id; the smallest are drawn. Anyone can repeat it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from math import ceil
from typing import Annotated, Final
from uuid import UUID

from domain.events import Aggregate, Created, event
from domain.privacy import Public


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
