"""An engagement whose parties have accepted their agreement, where no test is about accepting.

The firm has no such command: there an agreement comes into force with the last acceptance alone.
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
