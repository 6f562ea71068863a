"""Take the other mentor or time that was put forward while the own mentor is away, or not."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.engagements.substitutes import take_over
from application.firm import Command, Work
from domain.engagements import Engagement


@dataclass(frozen=True, kw_only=True)
class AnswerOffer(Command):
    """Take what was put forward, or keep the old time for now."""

    engagement_id: UUID
    session_id: UUID
    offer_id: UUID
    take: bool

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if self.take:
            take_over(work, engagement, self.session_id, self.offer_id)
        else:
            engagement.decline_offer(self.session_id, self.offer_id)
