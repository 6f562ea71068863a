"""A mentor takes a mentee on, or cannot; where no answer comes in time, the next one is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from application.matching.choose_mentor import time_to_answer
from application.team.hand_over import pass_on
from application.team.taking_on import require_able
from domain.engagements import Engagement, SessionState
from domain.intake import Application
from domain.matching import Matching, matching_of


@dataclass(frozen=True, kw_only=True)
class AcceptMentee(Command):
    """Take the mentee on: the mentor becomes the mentee's own."""

    engagement_id: UUID
    mentor_id: UUID

    def do(self, work: Work) -> None:
        matching = work.get(Matching, matching_of(self.engagement_id))
        engagement = work.get(Engagement, self.engagement_id)
        earlier = engagement.lead_id
        matching.accept(self.mentor_id, work.now)
        if earlier == self.mentor_id:
            return
        require_able(work, engagement, self.mentor_id)
        engagement.name_lead(self.mentor_id)
        if matching.application_id and earlier is None:
            work.get(Application, matching.application_id).match(self.mentor_id)
        for session_id, session in list(engagement.sessions.items()):
            if session.mentor_id == earlier and session.state is SessionState.BOOKED:
                pass_on(work, engagement, session_id, self.mentor_id)


@dataclass(frozen=True, kw_only=True)
class DeclineMentee(Command):
    """Say that one cannot take the mentee on; the next one the mentee chose is asked."""

    engagement_id: UUID
    mentor_id: UUID
    words: Annotated[str, MaxLen(1000)] = ""

    def do(self, work: Work) -> None:
        matching = work.get(Matching, matching_of(self.engagement_id))
        following = time_to_answer(work, _next(matching))
        matching.decline(self.mentor_id, self.words, following, work.now)


@dataclass(frozen=True, kw_only=True)
class LapseAnswer(Command):
    """Let a mentor's time to answer be over; nothing happens where they have answered."""

    engagement_id: UUID
    mentor_id: UUID

    def do(self, work: Work) -> None:
        matching = work.get(Matching, matching_of(self.engagement_id))
        following = time_to_answer(work, _next(matching))
        matching.lapse(self.mentor_id, following, work.now)


def _next(matching: Matching) -> UUID:
    """Who would be asked next; the one asked now stands where there is nobody left."""
    left = [one for one in matching.wishes if one not in matching.tried]
    return left[0] if left else matching.asked or matching.id
