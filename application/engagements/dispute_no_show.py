"""Say otherwise than a no-show states, and decide who was right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from application.promising import restore_minutes
from domain.engagements import Engagement


@dataclass(frozen=True, kw_only=True)
class DisputeNoShow(Command):
    """Say, within fourteen days, that one was there or could not come."""

    engagement_id: UUID
    session_id: UUID
    words: Annotated[str, MinLen(1), MaxLen(2000)]

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.dispute(self.session_id, self.words, work.now)


@dataclass(frozen=True, kw_only=True)
class SettleNoShow(Command):
    """Decide a disputed no-show: it stands, or what it used is given back."""

    engagement_id: UUID
    session_id: UUID
    stands: bool

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.settle(self.session_id, stands=self.stands)
        if not self.stands:
            restore_minutes(work, engagement, self.session_id)
