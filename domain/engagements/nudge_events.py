"""What the firm reminds of by itself: said once, and recorded so that it is never said twice."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.engagements.session_events import AboutSession
from domain.events import Event


class Nudged(StrEnum):
    """Who hears that nothing is booked."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    OFFICE = "office"
    INACTIVE = "inactive"


class SilenceNoticed(Event):
    """Nothing is booked since a while, and somebody was told so."""

    mentee_id: UUID
    mentor_id: UUID | None
    who: Nudged
    since: datetime
    days: int

    def apply(self, aggregate: Any) -> None:
        aggregate.nudged.add((self.who, self.since))


class NudgePutOff(Event):
    """A nudge waits: a leave, or a day on which the office is closed."""

    mentee_id: UUID
    who: Nudged
    since: datetime
    until: date

    def apply(self, aggregate: Any) -> None:
        """It is remembered by the job that waits for the day."""


class SessionReminded(AboutSession):
    """Everybody of a session was reminded of it."""

    hours: int

    def apply(self, aggregate: Any) -> None:
        aggregate.nudged.add((self.session_id, self.slot.starts_at, self.hours))


class RecordAsked(AboutSession):
    """The mentor was asked to close a session that is over."""

    def apply(self, aggregate: Any) -> None:
        aggregate.nudged.add((self.session_id, self.slot.starts_at))


class EndTold(Event):
    """The mentee was told that the engagement ends soon, and what the closing asks of them."""

    mentee_id: UUID
    mentor_id: UUID | None
    ends_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.nudged.add((EndTold.__name__, self.ends_on))


class OtherHelpNeeded(Event):
    """Other help than mentoring is needed; services were shown, and why is kept nowhere."""

    mentee_id: UUID
    mentor_id: UUID | None
    supervision_by: date

    def apply(self, aggregate: Any) -> None:
        aggregate.nudged.add((OtherHelpNeeded.__name__, self.supervision_by))
