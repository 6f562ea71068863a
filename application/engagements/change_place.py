"""Agree on where sessions are held, and give a single one another place."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.promising import let_go, promise
from domain.engagements import Engagement, Place


@dataclass(frozen=True, kw_only=True)
class SetUsualPlace(Command):
    """Agree on where the sessions of an engagement are held unless something else is said."""

    engagement_id: UUID
    place: Place

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).meet_at(self.place)


@dataclass(frozen=True, kw_only=True)
class ChangePlace(Command):
    """Give a session another place; a room has to be free."""

    engagement_id: UUID
    session_id: UUID
    place: Place

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.live(self.session_id)
        before, after = session.place.diary, self.place.diary
        if before and before != after:
            let_go(work, session, [before])
        engagement.change_place(self.session_id, self.place)
        if after:
            promise(work, [after], session.promise_id, session.slot, ())
