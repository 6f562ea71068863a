"""Let a package last longer: once free when asked for, and whenever the firm owes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from application.lots.stand_still import stand_still
from domain.package_policy import months_later, package_policy_of
from domain.packages import Extension, Package


@dataclass(frozen=True, kw_only=True)
class AskExtension(Command):
    """Take the one free extension, up to thirty days after the end; what had ended is back."""

    package_id: UUID

    def do(self, work: Work) -> None:
        months = package_policy_of(work.get(Package, self.package_id).terms).extension_months
        extend(work, self.package_id, Extension.ASKED, months)


@dataclass(frozen=True, kw_only=True)
class ExtendPackage(Command):
    """Let a package last longer by staff's decision, as where no time could be offered."""

    package_id: UUID
    reason: Extension
    months: Annotated[int, Ge(1), Le(12)] = 3

    def do(self, work: Work) -> None:
        extend(work, self.package_id, self.reason, self.months)


def extend(work: Work, package_id: UUID, reason: Extension, months: int) -> None:
    """Extend package and lot together. Raises PackageEnded, ExtendedBefore, AskedTooLate."""
    package = work.get(Package, package_id)
    policy = package_policy_of(package.terms)
    work.under(policy.version)
    lots = stand_still(work, package.engagement_id)
    ends = lots.lot(package_id).valid_until or package.valid_until
    until = months_later(ends, months)
    package.extend(reason, ends, until, civil_day(work.now), policy)
    lots.revive(package.engagement_id, package_id, until)
