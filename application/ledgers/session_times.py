"""How much of mentors' time was sold, and how much of it was worked: every change of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from application.invoicing.pricing import civil_day
from application.views import Put, RowStep, Table
from domain.engagements import Engagement
from domain.engagements.session_events import AboutSession
from domain.events import Event


@dataclass(frozen=True)
class SessionTime:
    """How a mentor's part of a session stands after a change; the last change counts."""

    move_id: str
    session_id: UUID
    engagement_id: UUID
    mentor_id: UUID
    on: date
    sold: int
    held: int
    position: int
    recorded_at: datetime


_SOLD: Final = (
    Engagement.SessionBooked, Engagement.SessionMoved, Engagement.SessionTakenOver,
    Engagement.NoShowStated,
)  # fmt: skip


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Engagement.SessionHeld(minutes=minutes, colleagues=colleagues):
            for mentor in dict.fromkeys((event.mentor_id, *colleagues)):
                yield _put(event, minutes, minutes, mentor)
        case Engagement.SessionCancelled() | Engagement.UseWaived():
            yield _put(event, 0, 0, event.mentor_id)
        case Engagement.NoShowSettled(stands=False):
            yield _put(event, 0, 0, event.mentor_id)
        case _ if isinstance(event, _SOLD):
            yield _put(event, event.slot.minutes, 0, event.mentor_id)


def _put(event: AboutSession, sold: int, held: int, mentor: UUID) -> Put:
    return Put(
        SessionTime(
            f"{event.originator_id}/{event.originator_version}/{mentor}", event.session_id,
            event.originator_id, mentor, civil_day(event.slot.starts_at), sold, held,
            event.position, event.envelope.recorded_at,
        )
    )  # fmt: skip


session_times = Table(
    "session_times", SessionTime, ("move_id",), rows,
    (("on",), ("session_id",), ("recorded_at",)), version=2,
)  # fmt: skip
