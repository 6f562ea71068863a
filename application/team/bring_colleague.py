"""Let a specialist come along to a booked session, or stay away from it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.promising import let_go, promise
from application.team_members import follow_access, require_in_team
from domain.engagements import Engagement


@dataclass(frozen=True, kw_only=True)
class BringColleague(Command):
    """Let a specialist of the team come along to a booked session."""

    engagement_id: UUID
    session_id: UUID
    mentor_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.live(self.session_id)
        require_in_team(work, engagement, self.mentor_id)
        if self.mentor_id in session.mentors:
            return
        promise(work, [self.mentor_id], session.promise_id, session.slot, [self.mentor_id])
        engagement.bring(self.session_id, self.mentor_id)
        follow_access(work, engagement, (self.mentor_id,))


@dataclass(frozen=True, kw_only=True)
class SendColleagueOff(Command):
    """Let a specialist stay away from a session after all."""

    engagement_id: UUID
    session_id: UUID
    mentor_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.live(self.session_id)
        if self.mentor_id in session.colleagues:
            let_go(work, session, [self.mentor_id])
            engagement.send_off(self.session_id, self.mentor_id)
            follow_access(work, engagement, (self.mentor_id,))
