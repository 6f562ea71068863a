"""Tell the client that what is left of a package ends soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from application.lots.stand_still import stand_still
from domain.engagements import Engagement
from domain.packages import Package
from domain.standing_still import stands_still


@dataclass(frozen=True, kw_only=True)
class NoticeExpiry(Command):
    """Notice that a package ends in so many days; not while it stands still or has nothing left."""

    engagement_id: UUID
    package_id: UUID
    valid_until: date
    days: int

    def do(self, work: Work) -> None:
        package = work.find(Package, self.package_id)
        lots = stand_still(work, self.engagement_id)
        if package is None or self.package_id not in lots.lots:
            return
        lot = lots.lot(self.package_id)
        if lot.valid_until == self.valid_until and lot.free and not self._still(work):
            package.notice(self.days, lot.free, self.valid_until)

    def _still(self, work: Work) -> bool:
        """Whether the engagement stands still today, paused or its mentee on leave."""
        engagement = work.see(Engagement, self.engagement_id)
        return engagement is not None and stands_still(civil_day(work.now), engagement.still)
