"""Booked sessions of a group follow who comes in and who goes."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from application.firm import Work
from application.promising import let_go, promise
from domain.diaries import TimeTaken
from domain.engagements import Engagement, SessionKind, SessionState


def come_to_booked(work: Work, engagement: Engagement, member_id: UUID) -> None:
    """Let a new member take part in what the group has booked, wherever they are free."""
    for session_id in _ahead(work, engagement):
        session = engagement.session(session_id)
        if member_id in session.mentees:
            continue
        try:
            promise(work, [member_id], session.promise_id, session.slot, [])
        except TimeTaken:
            continue
        engagement.come_along(session_id, member_id)


def stay_from_booked(work: Work, engagement: Engagement, member_id: UUID) -> None:
    """Let who left take no part in what the group has booked; their time is free again."""
    for session_id in _ahead(work, engagement):
        session = engagement.session(session_id)
        if member_id in session.others:
            let_go(work, session, [member_id])
            engagement.stay_away(session_id, member_id)


def _ahead(work: Work, engagement: Engagement) -> Iterator[UUID]:
    for session_id, session in list(engagement.sessions.items()):
        booked = session.state is SessionState.BOOKED and session.slot.starts_at > work.now
        if booked and session.kind is SessionKind.GROUP:
            yield session_id
