"""State what became of a session: held, or the mentee did not come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import Command, Work
from domain.engagements import Engagement, Side


@dataclass(frozen=True, kw_only=True)
class MarkHeld(Command):
    """State that a session was held, and how many minutes it lasted."""

    engagement_id: UUID
    session_id: UUID
    minutes: Annotated[int, Ge(1), Le(480)] = 60

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.hold(self.session_id, self.minutes, work.now)


@dataclass(frozen=True, kw_only=True)
class StateNoShow(Command):
    """State that the mentee did not come."""

    engagement_id: UUID
    session_id: UUID

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).miss(self.session_id, Side.MENTOR, work.now)
