"""Tell an organisation this month's figures, as far as they may be told.

Whoever belongs to no organisation that is told of itself is told of in the pool. Nobody is in both
with the same answers, so that what is told of all cannot be taken apart by what is told of one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.events import derived
from domain.feedback.disclosure import Crowd, Someone
from domain.feedback.questions import RECOMMEND
from domain.feedback.recommending import NPS, VERSION, leaning
from domain.feedback.report import POOL, Report, Values, report_of


@dataclass(frozen=True)
class Answered:
    """What one person answered to one question so far: the sum and how many answers."""

    code: str
    part: str
    person_id: UUID
    total: int
    count: int
    payer_id: UUID | None = None
    times: int = 0

    @property
    def someone(self) -> Someone:
        """Who this is, and how often they were asked of: a later answer is somebody new."""
        return self.person_id, self.times or self.count

    @property
    def mean(self) -> Decimal:
        """What this one adds to the figure."""
        return Decimal(self.total) / self.count

    @property
    def told_of(self) -> Answered:
        """As figures tell of it: of a recommendation only whether it is for us or against."""
        if self.code != RECOMMEND.code:
            return self
        return replace(self, code=NPS, total=leaning(self.mean) * self.count)


@dataclass(frozen=True, kw_only=True)
class PublishReport(Command):
    """Publish the figures of a month such as 2026-11 to whoever pays, or those of the pool."""

    payer_id: UUID
    month: Annotated[str, MaxLen(7)]
    answered: tuple[Answered, ...]

    def do(self, work: Work) -> None:
        answered = tuple(one.told_of for one in self.answered)
        elsewhere = _in_pool(work, self.payer_id, answered)
        if self.payer_id == POOL:
            answered, elsewhere = _of_pool(work, answered), {}
        cells: dict[tuple[str, str], dict[tuple[UUID, int], Decimal]] = {}
        for one in answered:
            cells.setdefault((one.code, one.part), {})[one.someone] = one.mean
        values = [Values(code, part, means) for (code, part), means in cells.items()]
        work.under("disclosure/2")
        work.under(VERSION)
        report = work.get(Report, report_of(self.payer_id))
        report.publish(self.payer_id, self.month, values, elsewhere)


def _of_pool(work: Work, answered: tuple[Answered, ...]) -> tuple[Answered, ...]:
    """Those whose organisation has no figures of its own, each under a key of the pool."""
    payers = {one.payer_id for one in answered if one.payer_id}
    reports = {payer: work.see(Report, report_of(payer)) for payer in sorted(payers)}
    own = {(payer, code) for payer, known in reports.items() if known for code in known.told}
    return tuple(
        replace(one, person_id=derived(one.person_id, one.payer_id))
        for one in answered
        if (one.payer_id, one.code) not in own
    )


def _in_pool(work: Work, payer_id: UUID, answered: tuple[Answered, ...]) -> dict[str, list[Crowd]]:
    """Which of these the pool's figures already know, question by question."""
    pool = work.see(Report, report_of(POOL)) if payer_id != POOL else None
    found: dict[str, list[Crowd]] = {}
    for one in answered if pool else ():
        key = (derived(one.person_id, payer_id), one.someone[1])
        if pool and any(key in crowd for crowd in pool.told.get(one.code, ())):
            found.setdefault(one.code, []).append(frozenset({one.someone}))
    return found
