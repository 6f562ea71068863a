"""Book a paid session: the mentor's time is promised to the mentee, in both their diaries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.booking.keep_time import promise_time
from application.firm import Command, Work
from application.followed_setting import usual_place
from domain.cancelling_policy import Payer
from domain.engagements import Cover, Engagement, EngagementKind
from domain.engagements.policy import course_policy_on
from domain.engagements.session import Terms
from domain.engagements.session_words import BY_VIDEO
from domain.service_kinds import ServiceKind
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class BookSession(Command):
    """Promise a mentee a stretch of a mentor's time that was paid for or goes by invoice."""

    engagement_id: UUID
    session_id: UUID
    order_id: UUID
    kind: ServiceKind
    mentee_id: UUID
    mentor_id: UUID
    slot: Slot
    payer: Payer = Payer.CONSUMER
    withdrawal_until: datetime | None = None
    payer_id: UUID | None = None
    """The organisation that is invoiced; none where the order was paid."""

    def do(self, work: Work) -> None:
        engagement = work.find(Engagement, self.engagement_id) or work.add(
            Engagement(
                id=self.engagement_id, kind=EngagementKind(self.kind.value),
                mentee_id=self.mentee_id, mentor_id=self.mentor_id, payer=self.payer,
                payer_id=self.payer_id or self.mentee_id, order_id=self.order_id,
            )
        )  # fmt: skip
        # The terms and ground rules accepted at the checkout, with the mentor's standing
        # acceptance, are the agreement of what is bought ready-made.
        engagement.agree(self.order_id)
        for resource in (self.mentor_id, self.mentee_id):
            # The order's own hold becomes the promise: both bear the order's id.
            promise_time(work, resource, self.order_id, self.slot)
        engagement.book(
            self.session_id, self.mentor_id, self.slot, course_policy_on(work.now.date()),
            terms=Terms(
                payer=self.payer, withdrawal_until=self.withdrawal_until,
                cover=Cover.ACCOUNT if self.payer_id else Cover.ORDER,
            ),
            promise_id=self.order_id, order_id=self.order_id,
            place=usual_place(work, self.mentee_id, BY_VIDEO),
        )  # fmt: skip
