"""Every engagement by its people and state: for lists, boards, and what it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.cancelling_policy import Payer
from domain.engagements import CourseState, Engagement, EngagementKind
from domain.events import Event
from domain.standing_still import Days, later_end, together


@dataclass(frozen=True)
class EngagementRow:
    """An engagement; names are joined in from `people`."""

    engagement_id: UUID
    kind: EngagementKind
    state: CourseState
    mentee_id: UUID
    lead_id: UUID | None
    payer: Payer
    payer_id: UUID
    opened_at: datetime
    agreed_at: datetime | None = None
    sessions_planned: int = 0
    every_days: int = 28
    ends_on: date | None = None
    paused_from: date | None = None
    paused_until: date | None = None
    last_held_at: datetime | None = None
    leave_from: date | None = None
    leave_until: date | None = None
    ended_on: date | None = None

    @property
    def leave(self) -> list[Days]:
        """The leave told last."""
        start, back = self.leave_from, self.leave_until
        return [(start, back)] if start and back else []

    @property
    def still(self) -> list[Days]:
        """Its pause and the leave told last."""
        start, back = self.paused_from, self.paused_until
        return together([*self.leave, *([(start, back)] if start and back else [])])

    @property
    def last_day(self) -> date | None:
        """The planned last day, later by what stood still."""
        return later_end(self.ends_on, self.opened_at.date(), self.still) if self.ends_on else None

    def paused_on(self, day: date) -> bool:
        """Whether the engagement stands still that day."""
        start, end = self.paused_from, self.paused_until
        return start is not None and end is not None and start <= day < end


def rows(event: Event) -> Iterator[RowStep]:
    key = {"engagement_id": event.originator_id}
    match event:
        case Engagement.Opened():
            yield Put(
                EngagementRow(
                    event.originator_id, event.kind, CourseState.FORMING, event.mentee_id,
                    event.mentor_id, event.payer, event.payer_id, event.timestamp,
                )
            )  # fmt: skip
        case Engagement.Agreed():
            yield Change(key, {"state": CourseState.RUNNING, "agreed_at": event.timestamp})
        case Engagement.CoursePlanned(course=course):
            yield Change(
                key,
                {
                    "sessions_planned": course.sessions, "every_days": course.every_days,
                    "ends_on": course.ends_on,
                },
            )  # fmt: skip
        case Engagement.LeadNamed(mentor_id=mentor):
            yield Change(key, {"lead_id": mentor})
        case Engagement.Extended(ends_on=day):
            yield Change(key, {"ends_on": day})
        case Engagement.SessionHeld(last_met_at=at):
            yield Change(key, {"last_held_at": at})
        case Engagement.Ended(on=day):
            yield Change(key, {"state": CourseState.ENDED, "ended_on": day})
        case _:
            yield from _standing_still(event)


def _standing_still(event: Event) -> Iterator[RowStep]:
    key = {"engagement_id": event.originator_id}
    match event:
        case Engagement.Frozen(from_on=start, until_on=end):
            yield Change(key, {"paused_from": start, "paused_until": end})
        case Engagement.Thawed(on=day):
            yield Change(key, {"paused_until": day})
        case Engagement.LeaveTold(from_on=start, back_on=back):
            yield Change(key, {"leave_from": start, "leave_until": back})
        case Engagement.LeaveTakenBack():
            yield Change(key, {"leave_until": event.day})


engagement_list = Table(
    "engagements", EngagementRow, ("engagement_id",), rows,
    (("mentee_id",), ("lead_id",), ("state",), ("payer_id",)), version=3,
)  # fmt: skip
