"""Warn that something confirmed of a mentor ends soon; and let running engagements go on after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from application.people.register_person import ShortText
from domain.mentors import Mentor, Proof, Validity, pool_policy_on


@dataclass(frozen=True, kw_only=True)
class WarnOfExpiry(Command):
    """Warn so many days before a last day; nothing is said of what was renewed meanwhile."""

    mentor_id: UUID
    proof: Proof
    which: str
    valid_until: date
    days: int

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).warn(
            Validity(self.proof, self.which, self.valid_until), self.days
        )


@dataclass(frozen=True, kw_only=True)
class GiveGrace(Command):
    """Let a mentor's running engagements go on for a while after a validity has ended."""

    mentor_id: UUID
    until: date
    reason: ShortText

    def do(self, work: Work) -> None:
        policy = pool_policy_on(work.today)
        work.under(policy.version)
        work.get(Mentor, self.mentor_id).give_grace(self.until, self.reason, policy)
