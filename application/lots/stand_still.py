"""Let what was bought last as much longer as it stood still: a pause, a leave, a mentor away."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.promising import today
from application.standing_still import still_days_of
from domain.engagements import Engagement
from domain.lots import Lots, lots_of


@dataclass(frozen=True, kw_only=True)
class StandStill(Command):
    """Move the end of every lot of an engagement by the days that stand still now."""

    owner_id: UUID

    def do(self, work: Work) -> None:
        stand_still(work, self.owner_id)


def stand_still(work: Work, owner_id: UUID) -> Lots:
    """The lots of an engagement or a budget, their ends moved to where they are."""
    lots = work.get(Lots, lots_of(owner_id))
    engagement = work.see(Engagement, owner_id) if lots.lots else None
    if isinstance(engagement, Engagement):
        stretches = still_days_of(work, engagement)
        for lot_id in list(lots.lots):
            lots.stand_still(owner_id, lot_id, stretches, today(work))
    return lots
