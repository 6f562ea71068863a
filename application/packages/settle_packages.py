"""Settle every package of an engagement that has ended: what is left goes back by its terms."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.packages.end_package import EndPackage
from domain.engagements import CourseState, Engagement
from domain.events import derived
from domain.lots import Lots, lots_of
from domain.packages import Package


@dataclass(frozen=True, kw_only=True)
class SettlePackages(Command):
    """End each package still running; one whose sessions are not closed yet stays for later."""

    engagement_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        lots = work.find(Lots, lots_of(self.engagement_id))
        if lots is None or engagement.state is not CourseState.ENDED:
            return
        for lot_id, lot in list(lots.lots.items()):
            package = work.find(Package, lot_id)
            if package and package.ended_on is None and not lot.reserved:
                EndPackage(package_id=lot_id, credit_id=derived(lot_id, "settled")).do(work)
