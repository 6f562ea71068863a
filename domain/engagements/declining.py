"""A mentor need not take what was booked and paid without asking: some office hours to say so."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from domain.booking_policy import BookingPolicy
from domain.engagements.course_words import EngagementKind
from domain.engagements.engagement import Engagement
from domain.engagements.session import Session
from domain.office_hours import add_office_hours, office
from domain.refusals import Refused

READY_MADE = frozenset({EngagementKind.SINGLE, EngagementKind.QUICK})


class NotToDecline(Refused):
    """Only your own booking that was made without asking you can be declined, before any talk."""


class TooLateToDecline(Refused):
    """The time to decline is over. Move or cancel the session, or talk with the office."""


def decline_until(session: Session, policy: BookingPolicy, days_off: frozenset[date]) -> datetime:
    """The last instant at which a booking may be declined; never after it has begun."""
    hours = timedelta(hours=policy.decline_office_hours)
    ends = add_office_hours(session.booked_at, hours, office(days_off=days_off))
    return min(ends, session.slot.starts_at)


def may_be_declined(engagement: Engagement, session_id: UUID, mentor_id: UUID) -> bool:
    """Whether it is the first and only talk of what was bought ready-made, with this mentor."""
    session = engagement.sessions.get(session_id)
    return (
        session is not None
        and engagement.kind in READY_MADE
        and list(engagement.sessions) == [session_id]
        and session.mentor_id == mentor_id
    )
