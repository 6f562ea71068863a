"""What ending an engagement now would come to: what goes back, and what is left to do before."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from uuid import UUID, uuid4

from api.engagements.whole import Whole
from api.reception import Desk
from application.firm import Caller, recorded
from application.packages.end_package import EndPackage
from application.packages.package_list import PackageRow, package_list
from domain.intake import Moment, NeedsAssessment, assessment_of
from domain.money import Money
from domain.packages import Package
from domain.refusals import Refused


@dataclass(frozen=True)
class PackageEnd:
    """One package if it ended now; without a sum sessions or terms hold it up."""

    package: PackageRow
    unused: int = 0
    refund: Money | None = None


@dataclass(frozen=True)
class Closing:
    """All that is to be known before the end: money, minutes, and what is still open."""

    packages: tuple[PackageEnd, ...]
    coming: int
    unclosed: int
    measured_again: bool

    @property
    def ready(self) -> bool:
        """Whether nothing is left to do first."""
        return not self.coming and not self.unclosed and self.measured_again


async def closing_of(desk: Desk, whole: Whole) -> Closing:
    """Rehearse the end of each package by the very act that ends it, and count what is open."""
    case = whole.engagement.engagement_id
    return Closing(
        await ends_of(desk, case), coming=len(whole.coming), unclosed=len(whole.unclosed),
        measured_again=await asyncio.to_thread(_measured_again, desk, case),
    )  # fmt: skip


async def ends_of(desk: Desk, engagement_id: UUID) -> tuple[PackageEnd, ...]:
    """Each running package as it would end now."""
    rows = await desk.shelf.find(package_list, {"engagement_id": engagement_id}, order="bought_on")
    return tuple([await _if_ended(desk, row) for row in rows if row.ended_on is None])


async def _if_ended(desk: Desk, row: PackageRow) -> PackageEnd:
    caller = Caller(by=desk.by, via=desk.via, command_id=uuid4())
    try:
        command = EndPackage(package_id=row.package_id)
        work = await desk.reception.firm.rehearse(command, caller)
    except Refused:
        return PackageEnd(row)
    ended = (one for one in recorded(work.aggregates) if isinstance(one, Package.Ended))
    return next((PackageEnd(row, one.unused, one.refund) for one in ended), PackageEnd(row))


def _measured_again(desk: Desk, engagement_id: UUID) -> bool:
    return any(
        isinstance(event, NeedsAssessment.Measured) and event.moment is Moment.END
        for event in desk.reception.log.stream(assessment_of(engagement_id))
    )
