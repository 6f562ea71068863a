"""An engagement agreed or led by another mentor, where no test is about how that came about.

The firm has no such commands: there an agreement comes into force with the last acceptance alone,
and a mentor leads by being chosen or by a hand-over.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.engagements import Engagement


@dataclass(frozen=True, kw_only=True)
class AgreeEngagement(Command):
    """Let every party have accepted."""

    engagement_id: UUID
    agreement_id: UUID
    version: int = 1

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).agree(self.agreement_id, self.version)


@dataclass(frozen=True, kw_only=True)
class NameLead(Command):
    """Let a mentor be the mentee's own from now on."""

    engagement_id: UUID
    mentor_id: UUID

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).name_lead(self.mentor_id)
