"""Draw a quarter's sample of closed engagements for review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.quality.sample import (
    Closed,
    QuarterNotOver,
    Sample,
    days_of,
    draw,
    policy_on,
    sample_of,
)
from domain.refusals import Refused
from domain.slots import HELSINKI


class NothingToDraw(Refused):
    """No engagement was closed in this quarter."""


@dataclass(frozen=True, kw_only=True)
class DrawSample(Command):
    """Draw the sample of a quarter such as 2026Q3; the draw can be repeated from what it records.

    `closed` is everything that ended in the quarter, `overdue` are mentors no engagement of whom
    was reviewed within a year; the seed comes from the log, never from whoever asks.
    """

    quarter: Annotated[str, MaxLen(6)]
    closed: tuple[Closed, ...]
    overdue: tuple[UUID, ...] = ()
    seed: Annotated[str, MinLen(1), MaxLen(100)]

    def do(self, work: Work) -> None:
        today, (_, over) = work.now.astimezone(ZoneInfo(HELSINKI)).date(), days_of(self.quarter)
        if work.find(Sample, sample_of(self.quarter)):
            return
        if today < over:
            raise QuarterNotOver
        if not self.closed:
            raise NothingToDraw
        policy = policy_on(today)
        work.under(policy.version)
        closed = tuple(sorted(self.closed, key=lambda one: one.engagement_id))
        drawn = draw(self.seed, closed, frozenset(self.overdue), policy)
        work.add(
            Sample(
                id=sample_of(self.quarter), quarter=self.quarter, seed=self.seed, closed=closed,
                overdue=tuple(sorted(self.overdue)), drawn=drawn, policy=policy.version,
            )
        )  # fmt: skip
