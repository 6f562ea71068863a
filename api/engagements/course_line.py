"""The course of an engagement as a line: what was done, what is next, what lies ahead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.engagements.engagement_page import EngagementPage
from application.engagements.sessions import SessionRow
from domain.engagements import CourseState, SessionKind, SessionState


@dataclass(frozen=True)
class Waypoint:
    """One point of the line; without a session it is not booked yet, with an end it is the last."""

    state: str
    number: int
    kind: SessionKind = SessionKind.REGULAR
    session_id: UUID | None = None
    starts_at: datetime | None = None
    ends_on: date | None = None
    last: bool = False


def course_line(
    engagement: EngagementPage, sessions: Iterable[SessionRow], now: datetime
) -> list[Waypoint]:
    """Every session not cancelled, those still to be booked, and the wrap-up."""
    met = [one for one in sessions if one.state is not SessionState.CANCELLED]
    coming = [one for one in met if one.state is SessionState.BOOKED and one.slot.ends_at > now]
    next_id = coming[0].session_id if coming else None
    line = [
        Waypoint(
            _state(one, next_id, now), number, one.kind, one.session_id, one.starts_at
        )
        for number, one in enumerate(met, 1)
    ]  # fmt: skip
    planned = engagement.course.sessions if engagement.course else 0
    ended = engagement.state is CourseState.ENDED
    left = range(len(met) + 1, 1 if ended else planned + 1)
    line += [Waypoint("ahead", number) for number in left]
    ends_on = engagement.ended_on or engagement.last_day
    if engagement.course:
        state = "done" if ended else "ahead"
        line.append(Waypoint(state, len(line) + 1, ends_on=ends_on, last=True))
    return line


def _state(one: SessionRow, next_id: UUID | None, now: datetime) -> str:
    if one.session_id == next_id:
        return "here"
    return "ahead" if one.state is SessionState.BOOKED and one.slot.ends_at > now else "done"
