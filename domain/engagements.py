"""Engagements: one agreed course of mentoring, from its first booking to its end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Public
from domain.refusals import Refused
from domain.service_kinds import ServiceKind
from domain.slots import Slot

Text = Annotated[str, Public]


class SessionUnknown(Refused):
    """This engagement has no such session."""

    status = 404


class SessionOver(Refused):
    """The session has been held, cancelled or missed already."""


class NotYetHeld(Refused):
    """A session can be marked as held once it has begun."""


class SessionState(StrEnum):
    """Where a session is on its way."""

    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class Ground(StrEnum):
    """Why a session was cancelled, without a word of anybody's health."""

    CLIENT = "client"
    WITHDRAWAL = "withdrawal"
    MENTOR = "mentor"
    FIRM = "firm"


@dataclass(frozen=True)
class Session:
    """One meeting as the engagement knows it."""

    mentor_id: UUID
    slot: Slot
    state: SessionState = SessionState.BOOKED
    sequence: int = 0


class Engagement(Aggregate):
    """One agreed course of mentoring for one mentee."""

    class Opened(Created):
        """An engagement was opened for a mentee."""

        kind: ServiceKind
        mentee_id: UUID
        mentor_id: UUID
        order_id: UUID

    class SessionBooked(Event):
        """A stretch of a mentor's time was promised to the mentee."""

        session_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        order_id: UUID
        slot: Slot

    class SessionMoved(Event):
        """A session was moved to another time."""

        session_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        slot: Slot
        earlier: Slot
        sequence: int

    class SessionCancelled(Event):
        """A session was cancelled."""

        session_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        slot: Slot
        ground: Ground
        sequence: int

    class SessionHeld(Event):
        """A session was held."""

        session_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        order_id: UUID
        slot: Slot
        minutes: int

    class NoShowStated(Event):
        """The mentor stated that the mentee did not come."""

        session_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        slot: Slot

    @event(Opened)
    def __init__(
        self, id: UUID, kind: ServiceKind, mentee_id: UUID, mentor_id: UUID, order_id: UUID
    ) -> None:
        self.kind, self.mentee_id, self.mentor_id = kind, mentee_id, mentor_id
        self.order_id = order_id
        self.sessions: dict[UUID, Session] = {}

    def book(self, session_id: UUID, mentor_id: UUID, slot: Slot) -> None:
        if session_id not in self.sessions:
            self._session_booked(session_id, self.mentee_id, mentor_id, self.order_id, slot)

    def move(self, session_id: UUID, slot: Slot) -> None:
        """Move a session not yet over. Raises SessionUnknown, SessionOver."""
        session = self._live(session_id)
        if session.slot != slot:
            self._session_moved(
                session_id, self.mentee_id, session.mentor_id, slot,
                session.slot, session.sequence + 1,
            )  # fmt: skip

    def cancel(self, session_id: UUID, ground: Ground) -> None:
        """Cancel a session not yet over. Raises SessionUnknown, SessionOver."""
        if self._session(session_id).state is SessionState.CANCELLED:
            return
        session = self._live(session_id)
        self._session_cancelled(
            session_id, self.mentee_id, session.mentor_id,
            session.slot, ground, session.sequence + 1,
        )  # fmt: skip

    def hold(self, session_id: UUID, minutes: int, now: datetime) -> None:
        """State that a session was held. Raises SessionUnknown, SessionOver, NotYetHeld."""
        if self._session(session_id).state is SessionState.HELD:
            return
        session = self._live(session_id)
        if now < session.slot.starts_at:
            raise NotYetHeld
        self._session_held(
            session_id, self.mentee_id, session.mentor_id, self.order_id, session.slot, minutes
        )

    def miss(self, session_id: UUID, now: datetime) -> None:
        """State a no-show, 15 minutes in at the earliest. Raises as `hold` does."""
        if self._session(session_id).state is SessionState.NO_SHOW:
            return
        session = self._live(session_id)
        if now < session.slot.starts_at + timedelta(minutes=15):
            raise NotYetHeld
        self._no_show_stated(session_id, self.mentee_id, session.mentor_id, session.slot)

    def _session(self, session_id: UUID) -> Session:
        if session_id not in self.sessions:
            raise SessionUnknown
        return self.sessions[session_id]

    def _live(self, session_id: UUID) -> Session:
        session = self._session(session_id)
        if session.state is not SessionState.BOOKED:
            raise SessionOver
        return session

    @event(SessionBooked)
    def _session_booked(
        self, session_id: UUID, mentee_id: UUID, mentor_id: UUID, order_id: UUID, slot: Slot
    ) -> None:
        self.sessions[session_id] = Session(mentor_id, slot)

    @event(SessionMoved)
    def _session_moved(
        self, session_id: UUID, mentee_id: UUID, mentor_id: UUID, slot: Slot,
        earlier: Slot, sequence: int,
    ) -> None:  # fmt: skip
        session = self.sessions[session_id]
        self.sessions[session_id] = replace(session, slot=slot, sequence=sequence)

    @event(SessionCancelled)
    def _session_cancelled(
        self, session_id: UUID, mentee_id: UUID, mentor_id: UUID, slot: Slot,
        ground: Ground, sequence: int,
    ) -> None:  # fmt: skip
        session = self.sessions[session_id]
        cancelled = replace(session, state=SessionState.CANCELLED, sequence=sequence)
        self.sessions[session_id] = cancelled

    @event(SessionHeld)
    def _session_held(
        self, session_id: UUID, mentee_id: UUID, mentor_id: UUID, order_id: UUID,
        slot: Slot, minutes: int,
    ) -> None:  # fmt: skip
        self.sessions[session_id] = replace(self.sessions[session_id], state=SessionState.HELD)

    @event(NoShowStated)
    def _no_show_stated(
        self, session_id: UUID, mentee_id: UUID, mentor_id: UUID, slot: Slot
    ) -> None:
        self.sessions[session_id] = replace(self.sessions[session_id], state=SessionState.NO_SHOW)
