"""Put another mentor or another time forward for a session that is without its mentor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.firm import DERIVED, Command, Work
from domain.engagements import Engagement
from domain.mentors import Mentor
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class OfferSubstitute(Command):
    """Put a mentor and a time forward; the mentee decides, the old time stands until then."""

    engagement_id: UUID
    session_id: UUID
    mentor_id: UUID
    starts_at: datetime
    offer_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.live(self.session_id)
        slot = Slot(self.starts_at, session.slot.minutes)
        work.get(Mentor, self.mentor_id)
        engagement.offer(self.session_id, self.offer_id, self.mentor_id, slot)
