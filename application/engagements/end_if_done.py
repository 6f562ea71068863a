"""End an engagement that was bought ready-made once nothing of it is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from application.engagements.book_next_talk import talks_left
from application.firm import Command, Work
from application.promising import today
from domain.engagements import Engagement, EngagementKind, SessionState
from domain.engagements.course_words import EndReason
from domain.orders import Order

READY_MADE: Final = {EngagementKind.SINGLE, EngagementKind.QUICK}


@dataclass(frozen=True, kw_only=True)
class EndIfDone(Command):
    """End a single session's or quick mentoring's engagement with every talk behind it."""

    engagement_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if engagement.kind not in READY_MADE or engagement.order_id is None:
            return
        if any(one.state is SessionState.BOOKED for one in engagement.sessions.values()):
            return
        order = work.get(Order, engagement.order_id)
        if not talks_left(order, engagement):
            engagement.end(today(work), EndReason.COMPLETED)
