"""An engagement's time: planned, agreed, paused, extended, ended."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from domain.engagements import course_events as course
from domain.engagements import nudge_events as nudge
from domain.engagements.course_words import (
    CourseState,
    EndReason,
    EngagementKind,
    FrozenBefore,
    NothingToThaw,
    NotPlanned,
    PauseTooLong,
    PauseTooShort,
    SessionsInTheWay,
)
from domain.engagements.lengths import require_workable
from domain.engagements.members import Members
from domain.engagements.policy import MONTH, CoursePolicy
from domain.engagements.session_words import BY_VIDEO, Place, SessionState
from domain.standing_still import Days, later_end, together


class Lifetime(Members):
    """From the opening of an engagement to its end."""

    def open(self, kind: EngagementKind, mentee_id: UUID, lead_id: UUID | None) -> None:
        """Stand at the beginning, before anything has happened."""
        self.kind, self.mentee_id, self.lead_id = kind, mentee_id, lead_id
        self.state = CourseState.FORMING
        self.agreement_id: UUID | None = None
        self.agreement_version = 0
        self.course: course.Course | None = None
        self.pause: tuple[date, date] | None = None
        self.ended_on: date | None = None
        self.usual_place = BY_VIDEO
        self.leads: list[tuple[UUID, date]] = [(lead_id, date.min)] if lead_id else []
        self.begin()

    def agree(self, agreement_id: UUID, version: int = 1) -> None:
        """Note that everybody accepted the agreement. Raises EngagementEnded."""
        self.require_running()
        if (self.agreement_id, self.agreement_version) != (agreement_id, version):
            self.record(
                course.Agreed, mentee_id=self.mentee_id, mentor_id=self.lead_id,
                agreement_id=agreement_id, agreement_version=version,
            )  # fmt: skip

    def plan(self, plan: course.Course, today: date, policy: CoursePolicy) -> None:
        """Say when and how often they meet. Raises EngagementEnded, PlanUnworkable."""
        self.require_running()
        require_workable(plan, today, policy)
        if self.course != plan:
            self.record(course.CoursePlanned, mentee_id=self.mentee_id, course=plan)

    def name_lead(self, mentor_id: UUID) -> None:
        """Let a mentor be the mentee's own from now on. Raises EngagementEnded."""
        self.require_running()
        if self.lead_id != mentor_id:
            self.record(
                course.LeadNamed, mentee_id=self.mentee_id, mentor_id=mentor_id,
                earlier_mentor_id=self.lead_id,
            )  # fmt: skip

    def meet_at(self, place: Place) -> None:
        """Agree on where sessions are held unless something else is said."""
        self.require_running()
        if self.usual_place != place:
            self.record(course.UsualPlaceSet, mentee_id=self.mentee_id, place=place)

    def freeze(self, from_on: date, until_on: date, policy: CoursePolicy) -> None:
        """Pause, once.

        Raises EngagementEnded, FrozenBefore, SessionsInTheWay, PauseTooShort, PauseTooLong.
        """
        self.require_running()
        if self.pause == (from_on, until_on):
            return
        if self.pause:
            raise FrozenBefore
        if any(from_on <= day < until_on for day in self.booked_days):
            raise SessionsInTheWay
        if until_on - from_on < timedelta(weeks=policy.freeze_weeks):
            raise PauseTooShort
        if until_on - from_on > policy.freeze_months * MONTH:
            raise PauseTooLong
        self.record(course.Frozen, mentee_id=self.mentee_id, from_on=from_on, until_on=until_on)

    def thaw(self, on: date) -> None:
        """End a pause before its time. Raises NothingToThaw."""
        if self.pause is None or on < self.pause[0]:
            raise NothingToThaw
        if on < self.pause[1]:
            self.record(course.Thawed, mentee_id=self.mentee_id, on=on)

    def extend(self, ends_on: date) -> None:
        """Move the end further. Raises EngagementEnded, NotPlanned."""
        self.require_running()
        if self.course is None:
            raise NotPlanned
        if ends_on > self.course.ends_on:
            self.record(
                course.Extended, mentee_id=self.mentee_id, ends_on=ends_on,
                earlier=self.course.ends_on,
            )  # fmt: skip

    def end(self, on: date, reason: EndReason) -> None:
        """End the engagement. Raises SessionsInTheWay while some are booked after that day."""
        if self.state is not CourseState.ENDED:
            if any(day > on for day in self.booked_days):
                raise SessionsInTheWay
            self.record(
                course.Ended, mentee_id=self.mentee_id, mentor_id=self.lead_id,
                on=on, reason=reason,
            )  # fmt: skip

    def tell_end(self) -> None:
        """Note that the mentee is told of the last day, once for each."""
        if self.last_day and (nudge.EndTold.__name__, self.last_day) not in self.nudged:
            self.record(
                nudge.EndTold, mentee_id=self.mentee_id, mentor_id=self.lead_id,
                ends_on=self.last_day,
            )  # fmt: skip

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
    def booked_days(self) -> list[date]:
        """The days of the sessions still to come."""
        live = SessionState.BOOKED
        return [one.slot.day for one in self.sessions.values() if one.state is live]
