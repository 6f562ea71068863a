"""Record a session that was held without having been booked: late, and marked as such."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.engagements.book_from_package import Minutes, book
from application.engagements.close_session import mark_held
from application.firm import DERIVED, Command, Work
from domain.engagements import Cover, Engagement, SessionKind, Transfer
from domain.engagements.course_words import NotYetPast
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class LogSession(Command):
    """Record a session that has taken place: it is booked and held in one."""

    engagement_id: UUID
    starts_at: datetime
    minutes: Minutes = 60
    kind: SessionKind = SessionKind.REGULAR
    transferred: tuple[Transfer, ...] = ()
    session_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        slot = Slot(self.starts_at, self.minutes)
        if slot.ends_at > work.now:
            raise NotYetPast
        book(work, engagement, self.session_id, slot, Cover.PACKAGE, kind=self.kind, offered=False)
        mark_held(work, engagement, self.session_id, self.minutes, (), self.transferred)
