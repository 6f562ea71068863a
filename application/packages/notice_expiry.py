"""Tell the client that what is left of a package ends soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.engagements import Engagement
from domain.lots import Lots, lots_of
from domain.packages import Package


@dataclass(frozen=True, kw_only=True)
class NoticeExpiry(Command):
    """Notice that a package ends in so many days; not while paused, nor with nothing left."""

    engagement_id: UUID
    package_id: UUID
    valid_until: date
    days: int

    def do(self, work: Work) -> None:
        package = work.find(Package, self.package_id)
        lots = work.get(Lots, lots_of(self.engagement_id))
        if package is None or self.package_id not in lots.lots:
            return
        lot = lots.lot(self.package_id)
        engagement = work.see(Engagement, self.engagement_id)
        paused = engagement is not None and engagement.paused_on(civil_day(work.now))
        if lot.valid_until == self.valid_until and lot.free and not paused:
            package.notice(self.days, lot.free, self.valid_until)
