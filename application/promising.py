"""Times of sessions in everybody's diary, and on whose behalf somebody acts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from application.booking.fits import buffers_of, limits_for, require_bookable, require_fit
from application.booking.keep_time import promise_time, release_time
from application.firm import Work
from domain.engagements import Cover, Engagement, Session, Side
from domain.lots import Lots, lots_of
from domain.mentors import Mentor, mentor_of
from domain.slots import HELSINKI, Slot, zone_named


def today(work: Work) -> date:
    """The civil day in Finland at the moment of the work."""
    return work.now.astimezone(zone_named(HELSINKI)).date()


def side_of(work: Work, engagement: Engagement) -> Side:
    """On whose behalf whoever asks acts in this engagement."""
    mentors = {engagement.lead_id} | {
        mentor for session in engagement.sessions.values() for mentor in session.mentors
    }
    if work.by in engagement.everybody:
        return Side.MENTEE
    return Side.MENTOR if mentor_of(work.by) in mentors else Side.FIRM


def promise(
    work: Work, resources: Iterable[UUID], promise_id: UUID, slot: Slot, mentors: Iterable[UUID]
) -> None:
    """Promise the time of everybody and of the room, mentors' with their buffers.

    Raises TimeTaken, ValidityEnded, MonthFull.
    """
    leading = frozenset(mentors)
    for mentor in leading:
        require_fit(work, mentor, slot, promise_id)
    for resource in resources:
        buffers = buffers_of(limits_for(work, resource, None)) if resource in leading else None
        promise_time(work, resource, promise_id, slot, buffers)


def let_go(work: Work, session: Session, resources: Iterable[UUID] | None = None) -> None:
    """Free the time a session has in the diaries."""
    for resource in session.resources if resources is None else resources:
        release_time(work, resource, session.promise_id, session.slot)


def require_offered(
    work: Work, engagement: Engagement, mentor_id: UUID, slot: Slot, but: UUID | None = None
) -> None:
    """A mentee chooses among the mentor's free times; mentor and staff may agree on any other.

    Raises NotBookable, TimeTaken.
    """
    if side_of(work, engagement) is Side.MENTEE:
        mentor = work.get(Mentor, mentor_id)
        require_bookable(work, mentor, None, slot, but, _furthest(work, engagement))


def _furthest(work: Work, engagement: Engagement) -> int | None:
    """How many days ahead an engagement is booked: up to its end."""
    last = engagement.last_day
    return max((last - today(work)).days, 0) if last else None


def use_minutes(work: Work, engagement: Engagement, session_id: UUID, percent: int) -> None:
    """Let a session that was paid from the package use so much of its time, and free the rest."""
    session = engagement.session(session_id)
    if session.terms.cover is Cover.PACKAGE:
        used = session.slot.minutes * percent // 100
        work.get(Lots, lots_of(engagement.id)).use(engagement.id, session_id, used)


def restore_minutes(work: Work, engagement: Engagement, session_id: UUID) -> None:
    """Give back to the package what a session used."""
    if engagement.session(session_id).terms.cover is Cover.PACKAGE:
        work.get(Lots, lots_of(engagement.id)).restore(engagement.id, session_id)
