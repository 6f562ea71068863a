"""Book a session: the mentor's time is promised to the mentee, in both their diaries."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.diaries import Diary, diaries_of
from domain.engagements import Engagement
from domain.service_kinds import ServiceKind
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class BookSession(Command):
    """Promise a mentee a stretch of a mentor's time."""

    engagement_id: UUID
    session_id: UUID
    order_id: UUID
    kind: ServiceKind
    mentee_id: UUID
    mentor_id: UUID
    slot: Slot

    def do(self, work: Work) -> None:
        engagement = work.find(Engagement, self.engagement_id) or work.add(
            Engagement(
                id=self.engagement_id, kind=self.kind, mentee_id=self.mentee_id,
                mentor_id=self.mentor_id, order_id=self.order_id,
            )
        )  # fmt: skip
        for resource in (self.mentor_id, self.mentee_id):
            for diary in diaries_of(resource, self.slot):
                # The order's own hold becomes the promise: both bear the order's id.
                work.get(Diary, diary).reserve(resource, self.order_id, self.slot, work.now)
        engagement.book(self.session_id, self.mentor_id, self.slot)
