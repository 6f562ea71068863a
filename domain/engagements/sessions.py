"""The sessions of an engagement: booked, moved, cancelled, held or missed."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from domain.cancelling import (
    NONE,
    cancelled_by_client,
    did_not_come,
    failed_by_mentor,
    moved_by_client,
)
from domain.cancelling_outcome import Amends, Circumstances, Outcome, Why
from domain.cancelling_policy import POLICIES, CancellingPolicy, policy_of
from domain.engagements.course_words import TooFewMembers
from domain.engagements.session import Session
from domain.engagements.session_events import (
    AboutSession,
    NoShowStated,
    SessionCancelled,
    SessionHeld,
    SessionMoved,
)
from domain.engagements.session_words import (
    Ground,
    NotYetHeld,
    SessionKind,
    SessionOver,
    SessionState,
    SessionUnknown,
    Side,
    Transfer,
)
from domain.events import Aggregate
from domain.slots import Slot

NO_AMENDS = Amends(0, 0, quality_case=False)
FAILED = {Ground.MENTOR, Ground.MENTOR_ABSENT}


class Sessions(Aggregate):
    """What may happen to a session of an engagement."""

    def begin(self) -> None:
        self.sessions: dict[UUID, Session] = {}

    def if_cancelled(
        self, session_id: UUID, ground: Ground, at: datetime, known: Circumstances = NONE
    ) -> Outcome:
        """What cancelling would use. Raises SessionUnknown, SessionOver, SessionHasBegun."""
        session = self.live(session_id)
        terms = self.terms_of(session)
        if ground in FAILED:
            return failed_by_mentor(terms, session.booking, at, ill=session.without_mentor)
        if ground in {Ground.FIRM, Ground.DECLINED}:
            return Outcome(0, Why.BY_THE_MENTOR, terms.version)
        if ground is Ground.WITHDRAWAL:
            return Outcome(0, Why.WITHDRAWAL, terms.version)
        return cancelled_by_client(terms, session.booking, at, known)

    def if_moved(
        self, session_id: UUID, side: Side, at: datetime, known: Circumstances = NONE
    ) -> Outcome:
        """What moving would use. Raises SessionUnknown, SessionOver, SessionHasBegun."""
        session = self.live(session_id)
        terms = self.terms_of(session)
        if side is not Side.MENTEE or session.without_mentor:
            return Outcome(0, Why.BY_THE_MENTOR, terms.version)
        return moved_by_client(terms, session.booking, at, session.moves, known)

    def move(
        self, session_id: UUID, slot: Slot, side: Side, now: datetime, known: Circumstances = NONE
    ) -> None:
        """Move a session not yet over. Raises as `if_moved` does."""
        session = self.live(session_id)
        if session.slot == slot:
            return
        outcome = self.if_moved(session_id, side, now, known)
        free = timedelta(hours=self.terms_of(session).free_move_hours)
        self.tell(
            SessionMoved, session_id, slot=slot, earlier=session.slot, side=side,
            sequence=session.sequence + 1, percent=outcome.percent, why=outcome.why,
            terms=outcome.policy, late=session.slot.starts_at - now < free,
        )  # fmt: skip

    def cancel(
        self, session_id: UUID, ground: Ground, now: datetime, known: Circumstances = NONE
    ) -> None:
        """Cancel a session not yet over. Raises as `if_cancelled` does."""
        if self.session(session_id).state is SessionState.CANCELLED:
            return
        session = self.live(session_id)
        outcome = self.if_cancelled(session_id, ground, now, known)
        amends = outcome.amends or NO_AMENDS
        self.tell(
            SessionCancelled, session_id, ground=ground, sequence=session.sequence + 1,
            order_id=session.order_id, cover=session.terms.cover, percent=outcome.percent,
            why=outcome.why, terms=outcome.policy, capped_at_loss=outcome.capped_at_loss,
            extra_minutes=amends.extra_minutes, quality_case=amends.quality_case,
            offer_within_working_days=amends.offer_within_working_days,
        )  # fmt: skip

    def hold(
        self,
        session_id: UUID,
        minutes: int,
        now: datetime,
        present: tuple[UUID, ...] = (),
        transferred: tuple[Transfer, ...] = (),
        *,
        recorded_late: bool = False,
        group_present: int = 0,
    ) -> None:
        """State that a session was held. Raises SessionOver, NotYetHeld, TooFewMembers."""
        if self.session(session_id).state is SessionState.HELD:
            return
        session = self.live(session_id)
        self.require_begun(session_id, now)
        present = present or session.mentees
        if session.kind is SessionKind.GROUP and len(present) < group_present:
            raise TooFewMembers
        self.tell(
            SessionHeld, session_id, order_id=session.order_id, kind=session.kind,
            cover=session.terms.cover, minutes=minutes, colleagues=session.colleagues,
            present=present, transferred=transferred, recorded_late=recorded_late,
            last_met_at=max([session.slot.starts_at, *self._met_at()]),
        )  # fmt: skip

    def _met_at(self) -> list[datetime]:
        held = SessionState.HELD
        return [one.slot.starts_at for one in self.sessions.values() if one.state is held]

    def miss(
        self, session_id: UUID, side: Side, now: datetime, known: Circumstances = NONE
    ) -> None:
        """State a no-show. Raises SessionUnknown, SessionOver, StillTimeToCome."""
        if self.session(session_id).state is SessionState.NO_SHOW:
            return
        session = self.live(session_id)
        terms = self.terms_of(session)
        outcome = did_not_come(terms, session.booking, now, known)
        self.tell(
            NoShowStated, session_id, side=side, order_id=session.order_id,
            cover=session.terms.cover, percent=outcome.percent, why=outcome.why,
            terms=outcome.policy, capped_at_loss=outcome.capped_at_loss,
            dispute_until=now + timedelta(days=terms.dispute_days),
        )  # fmt: skip

    def require_begun(self, session_id: UUID, now: datetime) -> None:
        """Raise NotYetHeld before a session has begun; SessionUnknown, SessionOver."""
        if now < self.live(session_id).slot.starts_at:
            raise NotYetHeld

    def session(self, session_id: UUID) -> Session:
        """One session. Raises SessionUnknown."""
        if session_id not in self.sessions:
            raise SessionUnknown
        return self.sessions[session_id]

    def live(self, session_id: UUID) -> Session:
        """A session still to come or under way. Raises SessionUnknown, SessionOver."""
        session = self.session(session_id)
        if session.state is not SessionState.BOOKED:
            raise SessionOver
        return session

    def terms_of(self, session: Session) -> CancellingPolicy:
        """The terms the session was booked under."""
        return policy_of(session.terms.version, POLICIES)

    def tell(self, fact: type[AboutSession], session_id: UUID, /, **facts: object) -> None:
        """Record what happened to a session, with everybody it concerns."""
        session = self.sessions[session_id]
        known = {
            "mentee_id": session.mentee_id, "others": session.others,
            "mentor_id": session.mentor_id, "slot": session.slot,
        }  # fmt: skip
        self.record(fact, session_id=session_id, **{**known, **facts})
