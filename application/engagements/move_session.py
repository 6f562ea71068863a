"""Move a session: free twice in good time, judged by the terms it was booked under."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from application.firm import Command, Work
from application.followed_setting import require_setting
from application.promising import (
    let_go,
    promise,
    require_offered,
    side_of,
    use_minutes,
)
from application.team_members import follow_access
from domain.cancelling_outcome import Circumstances, Excuse
from domain.engagements import Cover, Engagement, Session
from domain.lots import Lots, lots_of
from domain.refusals import Refused
from domain.slots import Slot


class TooLateToMove(Refused):
    """It is too late to move this without cost. Cancel it under its terms and book a new time."""


@dataclass(frozen=True, kw_only=True)
class MoveSession(Command):
    """Move a session to another free time of the same mentor.

    A package pays for a late move in minutes. What was paid or is invoiced as a whole cannot be
    used in part: it is cancelled under its terms, and a new time is booked.
    `excused` is the mentee's own word for sudden illness, an accident or the like; no more is kept.
    """

    engagement_id: UUID
    session_id: UUID
    starts_at: datetime
    excused: bool = False

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.live(self.session_id)
        slot = replace(session.slot, starts_at=self.starts_at)
        if slot == session.slot:
            return
        side = side_of(work, engagement)
        work.under(session.terms.version)
        excuse = known(excused=self.excused)
        costs = engagement.if_moved(self.session_id, side, work.now, excuse).percent
        if costs and session.terms.cover in {Cover.ORDER, Cover.ACCOUNT}:
            raise TooLateToMove
        engagement.move(self.session_id, slot, side, work.now, excuse)
        require_setting(work, engagement, engagement.session(self.session_id))
        let_go(work, session)
        require_offered(work, engagement, session.mentor_id, slot, session.promise_id)
        promise(work, session.resources, session.promise_id, slot, session.mentors)
        follow_access(work, engagement, session.mentors)
        self._settle(work, engagement, session, slot)

    def _settle(self, work: Work, engagement: Engagement, before: Session, slot: Slot) -> None:
        percent = engagement.session(self.session_id).percent - before.percent
        if before.terms.cover is Cover.PACKAGE:
            use_minutes(work, engagement, self.session_id, percent)
            lots = work.get(Lots, lots_of(engagement.id))
            lots.reserve(engagement.id, self.session_id, slot.minutes, slot.day)


def known(*, excused: bool) -> Circumstances:
    """What softens the outcome; of what kind the excuse was is not kept."""
    return Circumstances(excuse=Excuse.ILLNESS if excused else None)
