"""Change the own mentor: what is passed on is listed, the mentee approves, sessions follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import DERIVED, Command, Work
from application.promising import let_go, promise
from application.team.taking_on import require_able
from application.team_members import team_in
from domain.diaries import TimeTaken
from domain.engagements import Engagement, SessionState
from domain.engagements.course_words import NoMentorYet
from domain.engagements.team_words import Shared


@dataclass(frozen=True, kw_only=True)
class ProposeHandOver(Command):
    """Propose another own mentor, and list what would be passed on."""

    engagement_id: UUID
    to_id: UUID
    contents: tuple[Shared, ...] = ()
    words: Annotated[str, MaxLen(5000)] = ""
    hand_over_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.require_running()
        if engagement.lead_id is None:
            raise NoMentorYet
        require_able(work, engagement, self.to_id)
        team_in(work, engagement).propose_hand_over(
            self.hand_over_id, engagement.lead_id, self.to_id, self.contents, self.words
        )


@dataclass(frozen=True, kw_only=True)
class ApproveHandOver(Command):
    """Take the new mentor, if still able. Booked sessions go along where that one is free then."""

    engagement_id: UUID
    hand_over_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        found = team_in(work, engagement).approve_hand_over(self.hand_over_id)
        require_able(work, engagement, found.to_id)
        engagement.name_lead(found.to_id)
        for session_id, session in list(engagement.sessions.items()):
            if session.mentor_id == found.from_id and session.state is SessionState.BOOKED:
                pass_on(work, engagement, session_id, found.to_id)


@dataclass(frozen=True, kw_only=True)
class DeclineHandOver(Command):
    """Keep the mentor there is."""

    engagement_id: UUID
    hand_over_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        team_in(work, engagement).decline_hand_over(self.hand_over_id)


def pass_on(work: Work, engagement: Engagement, session_id: UUID, to_id: UUID) -> None:
    """Give a booked session to the new mentor; where that one is busy, it waits for a time."""
    session = engagement.session(session_id)
    let_go(work, session, [session.mentor_id])
    try:
        promise(work, [to_id], session.promise_id, session.slot, [to_id])
    except TimeTaken:
        engagement.find_new_mentor_busy(session_id, to_id)
    else:
        engagement.pass_on(session_id, to_id)
