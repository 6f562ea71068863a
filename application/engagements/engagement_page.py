"""An engagement as its people find it: who, how it is agreed, planned, paused, and its sessions.

No word of what is talked about stands here; that is read from the log by those it concerns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from application.views import View
from domain.cancelling_policy import Payer
from domain.engagements import CourseState, EndReason, Engagement, EngagementKind, Priced
from domain.engagements.course_events import Course
from domain.engagements.leave_events import until
from domain.events import Event
from domain.standing_still import Days, later_end, together


@dataclass(frozen=True)
class EngagementPage:
    """What is told of an engagement; names are joined in from `people`."""

    engagement_id: UUID
    kind: EngagementKind
    mentee_id: UUID
    lead_id: UUID | None
    payer: Payer
    payer_id: UUID
    order_id: UUID | None
    opened_at: datetime
    state: CourseState = CourseState.FORMING
    members: tuple[tuple[UUID, bool], ...] = ()
    agreement_id: UUID | None = None
    agreement_version: int = 0
    course: Course | None = None
    pause: tuple[date, date] | None = None
    leads: tuple[tuple[UUID, datetime], ...] = ()
    ended_on: date | None = None
    end_reason: EndReason | None = None
    room: UUID | None = None
    leave: Days | None = None
    leaves: tuple[Days, ...] = ()
    priced: Priced = Priced.GROUP

    def paused_on(self, day: date) -> bool:
        """Whether the engagement stands still that day."""
        return self.pause is not None and self.pause[0] <= day < self.pause[1]

    @property
    def still(self) -> list[Days]:
        """The days on which rhythm, reminders and validity stand still: pause and leaves."""
        return together([*self.leaves, *([self.pause] if self.pause else [])])

    @property
    def last_day(self) -> date | None:
        """The last day a session may be on: the planned one, later by what stood still."""
        course = self.course
        return later_end(course.ends_on, course.starts_on, self.still) if course else None

    @property
    def everybody(self) -> tuple[UUID, ...]:
        """Every mentee of it."""
        return (self.mentee_id, *(who for who, _ in self.members if who != self.mentee_id))

    @property
    def company(self) -> tuple[UUID | None, ...]:
        """Everybody whose diary a session will be in beside its mentor's, and the usual room."""
        return (*self.everybody, self.room)


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Engagement.Event) else ()


def fold(page: EngagementPage | None, event: Event) -> EngagementPage | None:
    if isinstance(event, Engagement.Opened):
        leads = ((event.mentor_id, event.timestamp),) if event.mentor_id else ()
        return EngagementPage(
            event.originator_id, event.kind, event.mentee_id, event.mentor_id, event.payer,
            event.payer_id, event.order_id, event.timestamp, leads=leads,
        )  # fmt: skip
    assert page
    match event:
        case Engagement.MemberJoined(member_id=member):
            return replace(page, members=(*page.members, (member, False)))
        case Engagement.MemberLeft(member_id=member):
            return replace(page, members=tuple(m for m in page.members if m[0] != member))
        case Engagement.GroupPriced(priced=priced):
            return replace(page, priced=priced)
        case Engagement.PledgeSigned(member_id=member):
            others = tuple(m for m in page.members if m[0] != member)
            return replace(page, members=(*others, (member, True)))
        case Engagement.LeaveTold(from_on=start, back_on=back):
            told = (*until(page.leaves, event.day), (start, back))
            return replace(page, leave=(start, back), leaves=told)
        case Engagement.LeaveTakenBack():
            return replace(page, leave=None, leaves=tuple(until(page.leaves, event.day)))
        case Engagement.UsualPlaceSet(place=place):
            return replace(page, room=place.diary)
        case Engagement.LeadNamed(mentor_id=mentor):
            return replace(page, lead_id=mentor, leads=(*page.leads, (mentor, event.timestamp)))
    return _in_time(page, event)


def _in_time(page: EngagementPage, event: Event) -> EngagementPage:
    match event:
        case Engagement.Agreed(agreement_id=agreement, agreement_version=version):
            return replace(
                page, state=CourseState.RUNNING, agreement_id=agreement, agreement_version=version
            )
        case Engagement.CoursePlanned(course=course):
            return replace(page, course=course)
        case Engagement.Frozen(from_on=start, until_on=end):
            return replace(page, pause=(start, end))
        case Engagement.Thawed(on=day):
            assert page.pause
            return replace(page, pause=(page.pause[0], day))
        case Engagement.Extended(ends_on=day):
            assert page.course
            return replace(page, course=replace(page.course, ends_on=day))
        case Engagement.Ended(on=day, reason=reason):
            return replace(page, state=CourseState.ENDED, ended_on=day, end_reason=reason)
    return page


engagement_page = View("engagement_page", EngagementPage, _key, fold, version=6)
