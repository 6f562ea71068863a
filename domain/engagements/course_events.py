"""What happens to an engagement as a whole: opened, agreed, led, paused, ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from domain.cancelling_policy import Payer
from domain.engagements.course_words import CourseState, EndReason, EngagementKind
from domain.engagements.session_words import Place
from domain.events import Created, Event
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True)
class Course:
    """The plan of the meetings: from when to when, how many, how often, how long."""

    starts_on: date
    ends_on: date
    sessions: int
    every_days: int = 28
    minutes: int = 60


class Opened(Created):
    """An engagement was opened for a mentee."""

    kind: EngagementKind
    mentee_id: UUID
    mentor_id: UUID | None
    payer: Payer
    payer_id: UUID
    order_id: UUID | None


class Agreed(Event):
    """Everybody accepted the mentoring agreement; sessions may be booked."""

    mentee_id: UUID
    mentor_id: UUID | None
    agreement_id: UUID
    agreement_version: int

    def apply(self, aggregate: Any) -> None:
        aggregate.agreement_id = self.agreement_id
        aggregate.agreement_version = self.agreement_version
        aggregate.state = CourseState.RUNNING


class CoursePlanned(Event):
    """The meetings of an engagement were planned: their number, rhythm and end."""

    mentee_id: UUID
    course: Course

    def apply(self, aggregate: Any) -> None:
        aggregate.course = self.course


class LeadNamed(Event):
    """A mentor became the mentee's own mentor, in place of the one before if there was one."""

    mentee_id: UUID
    mentor_id: UUID
    earlier_mentor_id: UUID | None

    def apply(self, aggregate: Any) -> None:
        aggregate.lead_id = self.mentor_id
        since = self.timestamp.astimezone(zone_named(HELSINKI)).date()
        aggregate.leads.append((self.mentor_id, since if aggregate.leads else date.min))


class UsualPlaceSet(Event):
    """It was agreed where sessions are held unless something else is said."""

    mentee_id: UUID
    place: Place

    def apply(self, aggregate: Any) -> None:
        aggregate.usual_place = self.place


class Frozen(Event):
    """An engagement was paused; rhythm, reminders and the validity of its package stand still."""

    mentee_id: UUID
    from_on: date
    until_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.pause = (self.from_on, self.until_on)


class Thawed(Event):
    """A pause ended before its time."""

    mentee_id: UUID
    on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.pause = (aggregate.pause[0], self.on)


class Extended(Event):
    """The end of an engagement was moved further."""

    mentee_id: UUID
    ends_on: date
    earlier: date

    def apply(self, aggregate: Any) -> None:
        aggregate.course = replace(aggregate.course, ends_on=self.ends_on)


class Ended(Event):
    """An engagement ended."""

    mentee_id: UUID
    mentor_id: UUID | None
    on: date
    reason: EndReason

    def apply(self, aggregate: Any) -> None:
        aggregate.state = CourseState.ENDED
        aggregate.ended_on = self.on
