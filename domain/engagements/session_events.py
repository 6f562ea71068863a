"""What happens to a session of an engagement: booked, moved, cancelled, held, missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from domain.cancelling_outcome import Moves, Why
from domain.cancelling_policy import Payer
from domain.engagements.session import Session, Terms
from domain.engagements.session_words import (
    Cover,
    Ground,
    Place,
    SessionKind,
    SessionState,
    Side,
    Transfer,
)
from domain.events import Event
from domain.privacy import Public
from domain.slots import Slot

Text = Annotated[str, Public]


class AboutSession(Event):
    """Something happened to a session."""

    session_id: UUID
    mentee_id: UUID
    others: tuple[UUID, ...]
    mentor_id: UUID
    slot: Slot

    def apply(self, aggregate: Any) -> None:
        """Put the session as it now is in the place of what it was."""
        sessions: dict[UUID, Session] = aggregate.sessions
        sessions[self.session_id] = self.after(sessions[self.session_id])

    def after(self, session: Session) -> Session:
        """How the session is once this has happened."""
        return session


class SessionBooked(AboutSession):
    """A stretch of a mentor's time was promised to the mentee."""

    kind: SessionKind
    place: Place
    promise_id: UUID
    order_id: UUID | None
    series_id: UUID | None
    cover: Cover
    payer: Payer
    terms: Text
    withdrawal_until: datetime | None

    def apply(self, aggregate: Any) -> None:
        aggregate.sessions[self.session_id] = Session(
            mentee_id=self.mentee_id, others=self.others, mentor_id=self.mentor_id,
            slot=self.slot, kind=self.kind, booked_at=self.timestamp, place=self.place,
            promise_id=self.promise_id, order_id=self.order_id,
            terms=Terms(
                payer=self.payer, version=self.terms, cover=self.cover,
                withdrawal_until=self.withdrawal_until,
            ),
        )  # fmt: skip


class SessionMoved(AboutSession):
    """A session was moved to another time."""

    earlier: Slot
    sequence: int
    side: Side
    percent: int
    why: Why
    terms: Text
    late: bool

    def after(self, session: Session) -> Session:
        moves = session.moves
        if self.why is Why.FREE_MOVE:
            moves = Moves(moves.free + 1, moves.late + self.late)
        return replace(
            session, slot=self.slot, sequence=self.sequence, moves=moves,
            percent=session.percent + self.percent, missing=None, offer=None,
            time_asked=False,
        )  # fmt: skip


class SessionCancelled(AboutSession):
    """A session was cancelled."""

    ground: Ground
    sequence: int
    order_id: UUID | None
    cover: Cover
    percent: int
    why: Why
    terms: Text
    capped_at_loss: bool
    extra_minutes: int
    offer_within_working_days: int
    quality_case: bool

    def after(self, session: Session) -> Session:
        return replace(
            session, state=SessionState.CANCELLED, sequence=self.sequence,
            percent=session.percent + self.percent, missing=None, offer=None,
        )  # fmt: skip


class SessionHeld(AboutSession):
    """A session was held; one recorded late may be older than the last they met at."""

    order_id: UUID | None
    kind: SessionKind
    cover: Cover
    minutes: int
    colleagues: tuple[UUID, ...]
    present: tuple[UUID, ...]
    transferred: tuple[Transfer, ...]
    recorded_late: bool
    last_met_at: datetime

    def after(self, session: Session) -> Session:
        return replace(session, state=SessionState.HELD, missing=None, offer=None)


class NoShowStated(AboutSession):
    """It was stated that the mentee did not come."""

    side: Side
    order_id: UUID | None
    cover: Cover
    percent: int
    why: Why
    terms: Text
    capped_at_loss: bool
    dispute_until: datetime

    def after(self, session: Session) -> Session:
        return replace(
            session, state=SessionState.NO_SHOW, percent=session.percent + self.percent,
            dispute_until=self.dispute_until,
        )  # fmt: skip
