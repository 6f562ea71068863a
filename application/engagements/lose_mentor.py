"""A booked session is without its mentor, or has its mentor again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.engagements import Engagement, SessionState


@dataclass(frozen=True, kw_only=True)
class LoseMentor(Command):
    """Note that a session's mentor is away; its time stands until another one is accepted."""

    engagement_id: UUID
    session_id: UUID
    absence_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if engagement.session(self.session_id).state is SessionState.BOOKED:
            engagement.lose_mentor(self.session_id, self.absence_id)


@dataclass(frozen=True, kw_only=True)
class RecoverMentor(Command):
    """Note that the mentor can hold a session after all."""

    engagement_id: UUID
    session_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if engagement.session(self.session_id).state is SessionState.BOOKED:
            engagement.recover_mentor(self.session_id)
