"""A session passes to another mentor or time; the diaries and the package follow."""

from __future__ import annotations

from uuid import UUID

from application.firm import Work
from application.promising import let_go, promise
from application.team_members import follow_access
from domain.engagements import Cover, Engagement
from domain.lots import Lots, lots_of


def take_over(work: Work, engagement: Engagement, session_id: UUID, offer_id: UUID) -> None:
    """Take what was put forward. Raises MentorIsThere, OfferGone, TimeTaken."""
    before = engagement.live(session_id)
    engagement.accept_offer(session_id, offer_id)
    after = engagement.session(session_id)
    let_go(work, before)
    promise(work, after.resources, after.promise_id, after.slot, after.mentors)
    follow_access(work, engagement, after.mentors)
    if after.terms.cover is Cover.PACKAGE:
        lots = work.get(Lots, lots_of(engagement.id))
        lots.reserve(engagement.id, session_id, after.slot.minutes, after.slot.day)
