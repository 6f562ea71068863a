"""Draw a quarter's sample of closed engagements for review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import DERIVED, Command, Work
from domain.quality.sample import Closed, Sample, draw, policy_on
from domain.refusals import Refused


class NothingToDraw(Refused):
    """No engagement was closed in this quarter."""


@dataclass(frozen=True, kw_only=True)
class DrawSample(Command):
    """Draw the sample of a quarter such as 2026Q3; the draw can be repeated from what it records.

    `overdue` are mentors no engagement of whom was reviewed within a year.
    """

    quarter: Annotated[str, MaxLen(6)]
    closed: tuple[Closed, ...]
    overdue: tuple[UUID, ...] = ()
    seed: Annotated[str, MaxLen(64)] = ""
    sample_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Sample, self.sample_id):
            return
        if not self.closed:
            raise NothingToDraw
        policy = policy_on(work.now.date())
        work.under(policy.version)
        seed = self.seed or self.sample_id.hex
        closed = tuple(sorted(self.closed, key=lambda one: one.engagement_id))
        drawn = draw(seed, closed, frozenset(self.overdue), policy)
        work.add(
            Sample(
                id=self.sample_id, quarter=self.quarter, seed=seed, closed=closed,
                overdue=tuple(sorted(self.overdue)), drawn=drawn, policy=policy.version,
            )
        )  # fmt: skip
