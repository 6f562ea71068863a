"""Cancel a session; what that uses is decided by the terms it was booked under."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.engagements.move_session import known
from application.firm import Command, Work
from application.promising import let_go, side_of, use_minutes
from application.team_members import follow_access
from domain.engagements import Engagement, Ground, Side

GROUNDS = {Side.MENTEE: Ground.CLIENT, Side.MENTOR: Ground.MENTOR, Side.FIRM: Ground.FIRM}


@dataclass(frozen=True, kw_only=True)
class CancelSession(Command):
    """Cancel a session not yet begun, on behalf of whoever asks.

    `excused` is the mentee's own word for sudden illness, an accident or the like; no more is kept.
    """

    engagement_id: UUID
    session_id: UUID
    excused: bool = False

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        ground = GROUNDS[side_of(work, engagement)]
        cancel(work, engagement, self.session_id, ground, excused=self.excused)


@dataclass(frozen=True, kw_only=True)
class StateMentorAbsent(Command):
    """State that the mentor did not come: the time is given back and amends are made."""

    engagement_id: UUID
    session_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.require_begun(self.session_id, work.now)
        cancel(work, engagement, self.session_id, Ground.MENTOR_ABSENT)


def cancel(
    work: Work, engagement: Engagement, session_id: UUID, ground: Ground, *, excused: bool = False
) -> None:
    """Cancel, free the diaries, and let the package pay what the terms say."""
    session = engagement.session(session_id)
    work.under(session.terms.version)
    before = session.state
    engagement.cancel(session_id, ground, work.now, known(excused=excused))
    after = engagement.session(session_id)
    if after.state is not before:
        let_go(work, session)
        follow_access(work, engagement, session.mentors)
        use_minutes(work, engagement, session_id, after.percent - session.percent)
