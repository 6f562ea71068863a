"""Decline what was booked and paid without asking: the client gets everything back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.engagements.cancel_session import cancel
from application.firm import Command, Work
from application.promising import today
from domain.booking_policy import booking_policy_at
from domain.engagements import Engagement, Ground, SessionState
from domain.engagements.course_words import EndReason
from domain.engagements.declining import (
    NotToDecline,
    TooLateToDecline,
    decline_until,
    may_be_declined,
)
from domain.mentors import mentor_of
from domain.orders import Order


@dataclass(frozen=True, kw_only=True)
class DeclineBooking(Command):
    """Decline a booking made directly with you; nothing is kept of it, and it counts as no fault.

    Possible within the office hours that the rules of its day give.
    """

    engagement_id: UUID
    session_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if not may_be_declined(engagement, self.session_id, mentor_of(work.by)):
            raise NotToDecline
        session = engagement.session(self.session_id)
        if session.state is SessionState.CANCELLED:
            return
        policy = booking_policy_at(session.booked_at)
        work.under(policy.version)
        if work.now > decline_until(session, policy, work.days_off):
            raise TooLateToDecline
        cancel(work, engagement, self.session_id, Ground.DECLINED)
        engagement.end(today(work), EndReason.MENTOR)
        if session.order_id and (order := work.find(Order, session.order_id)):
            order.decline()
