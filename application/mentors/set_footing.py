"""Set how a mentor is bound to the firm, and how much they take on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import Command, Work
from domain.mentors import Bond, Mentor, pool_policy_on

Hours = Annotated[int, Ge(0), Le(200)]


@dataclass(frozen=True, kw_only=True)
class SetFooting(Command):
    """Say whether a mentor is employed, an entrepreneur or pro bono, and how much time that is."""

    mentor_id: UUID
    bond: Bond
    full_time: bool = False
    monthly_hours: Hours | None = None

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).set_footing(
            self.bond, full_time=self.full_time, monthly_hours=self.monthly_hours
        )


@dataclass(frozen=True, kw_only=True)
class LowerLimits(Command):
    """Take on less than the firm's limits allow."""

    mentor_id: UUID
    monthly_hours: Hours | None = None
    engagements: Annotated[int, Ge(0), Le(50)] | None = None

    def do(self, work: Work) -> None:
        policy = pool_policy_on(work.today)
        work.under(policy.version)
        work.get(Mentor, self.mentor_id).lower_limits(self.monthly_hours, self.engagements, policy)
