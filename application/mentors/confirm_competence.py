"""A mentor says what they know; the firm confirms the level, the evidence and the validity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from application.people.register_person import ShortText
from domain.competences import Level
from domain.mentors import Mentor, pool_policy_on
from domain.mentors.policy import months_later
from domain.network import OUR_NETWORK, Network

Evidence = Annotated[str, MinLen(1), MaxLen(2000)]


@dataclass(frozen=True, kw_only=True)
class ClaimCompetence(Command):
    """Say which level one has in an area, and what shows it; the firm then checks."""

    mentor_id: UUID
    area: ShortText
    level: Level
    evidence: Evidence

    def do(self, work: Work) -> None:
        work.get(Network, OUR_NETWORK).require_area(self.area)
        work.get(Mentor, self.mentor_id).claim(self.area, self.level, self.evidence)


@dataclass(frozen=True, kw_only=True)
class ConfirmCompetence(Command):
    """Confirm a mentor's level in an area, on which evidence, until when."""

    mentor_id: UUID
    area: ShortText
    level: Level
    evidence: Evidence
    valid_until: date | None = None

    def do(self, work: Work) -> None:
        work.get(Network, OUR_NETWORK).require_area(self.area)
        today = work.today
        policy = pool_policy_on(today)
        work.under(policy.version)
        until = self.valid_until or months_later(today, policy.competence_months)
        mentor = work.get(Mentor, self.mentor_id)
        mentor.confirm(self.area, self.level, self.evidence, today, until)


@dataclass(frozen=True, kw_only=True)
class WithdrawCompetence(Command):
    """Take an area of competence back from a mentor."""

    mentor_id: UUID
    area: ShortText
    reason: ShortText

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).withdraw_competence(self.area, self.reason)
