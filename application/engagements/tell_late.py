"""Tell the others that one comes a little late: one tap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import Command, Work
from application.promising import side_of
from domain.engagements import Engagement


@dataclass(frozen=True, kw_only=True)
class TellLate(Command):
    """Tell that one is some minutes late."""

    engagement_id: UUID
    session_id: UUID
    minutes: Annotated[int, Ge(1), Le(60)] = 10

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.tell_late(self.session_id, side_of(work, engagement), self.minutes)
