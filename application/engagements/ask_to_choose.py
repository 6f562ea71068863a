"""Ask a mentee whose mentor is away to choose another time with that mentor."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.engagements import Engagement


@dataclass(frozen=True, kw_only=True)
class AskToChoose(Command):
    """Leave the choice of another time to the mentee; the old time stands until then."""

    engagement_id: UUID
    session_id: UUID

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).ask_time(self.session_id)
