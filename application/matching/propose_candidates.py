"""Propose up to three mentors to the mentee: a person approves what the ranking suggests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.matching import Matching, matching_of, matching_policy_on


@dataclass(frozen=True, kw_only=True)
class ProposeCandidates(Command):
    """Propose these mentors; others than the first of the ranking want a reason."""

    engagement_id: UUID
    mentor_ids: tuple[UUID, ...] = ()
    reason: Annotated[str, MaxLen(1000)] = ""

    def do(self, work: Work) -> None:
        policy = matching_policy_on(work.today)
        work.under(policy.version)
        matching = work.get(Matching, matching_of(self.engagement_id))
        matching.propose(self.mentor_ids, self.reason, policy)
