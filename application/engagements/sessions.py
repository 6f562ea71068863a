"""Every session with its time and state, for weeks, lists and boards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.engagements import Engagement, SessionState
from domain.events import Event
from domain.slots import Slot


@dataclass(frozen=True)
class SessionRow:
    """A session; names are joined in from `people`."""

    session_id: UUID
    engagement_id: UUID
    order_id: UUID
    mentee_id: UUID
    mentor_id: UUID
    starts_at: datetime
    minutes: int
    zone: str
    state: SessionState
    sequence: int

    @property
    def slot(self) -> Slot:
        """When it is."""
        return Slot(self.starts_at, self.minutes, self.zone)


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Engagement.SessionBooked(
            session_id=session, order_id=order, mentee_id=mentee, mentor_id=mentor, slot=slot
        ):
            yield Put(
                SessionRow(
                    session, event.originator_id, order, mentee, mentor, slot.starts_at,
                    slot.minutes, slot.zone, SessionState.BOOKED, 0,
                )
            )  # fmt: skip
        case Engagement.SessionMoved(session_id=session, slot=slot, sequence=sequence):
            yield Change(
                {"session_id": session},
                {"starts_at": slot.starts_at, "minutes": slot.minutes, "sequence": sequence},
            )
        case Engagement.SessionCancelled(session_id=session, sequence=sequence):
            yield Change(
                {"session_id": session},
                {"state": SessionState.CANCELLED, "sequence": sequence},
            )
        case Engagement.SessionHeld(session_id=session):
            yield Change({"session_id": session}, {"state": SessionState.HELD})
        case Engagement.NoShowStated(session_id=session):
            yield Change({"session_id": session}, {"state": SessionState.NO_SHOW})


sessions = Table(
    "sessions", SessionRow, ("session_id",), rows,
    (("mentor_id", "starts_at"), ("mentee_id", "starts_at"), ("starts_at",), ("order_id",)),
)  # fmt: skip
