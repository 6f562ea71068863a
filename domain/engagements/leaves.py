"""The mentee's leave: told, replaced, taken back; every day of it counts, past ones too."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from domain.engagements import leave_events as happened
from domain.engagements.disruptions import Disruptions
from domain.engagements.policy import MONTH, CoursePolicy
from domain.refusals import Refused
from domain.standing_still import Days, together


class LeaveEndsBeforeItBegins(Refused):
    """A leave ends after it begins: give the first day away and the first day back."""

    status = 422


class LeaveTooLong(Refused):
    """Leaves last a year at most, all of them together; a longer time off ends the engagement."""

    status = 422


class Leaves(Disruptions):
    """An engagement whose mentee may be away."""

    mentee_id: UUID

    def begin(self) -> None:
        super().begin()
        self.leave: Days | None = None
        self.leaves: list[Days] = []

    def tell_leave(self, from_on: date, back_on: date, today: date, policy: CoursePolicy) -> None:
        """Note that the mentee is away; a leave told before is replaced from today on.

        Raises LeaveEndsBeforeItBegins, LeaveTooLong.
        """
        if back_on <= from_on:
            raise LeaveEndsBeforeItBegins
        if self.leave == (from_on, back_on):
            return
        away = together([*happened.until(self.leaves, today), (from_on, back_on)])
        if sum((back - start for start, back in away), timedelta()) > policy.freeze_months * MONTH:
            raise LeaveTooLong
        self.record(happened.LeaveTold, mentee_id=self.mentee_id, from_on=from_on, back_on=back_on)

    def take_leave_back(self) -> None:
        if self.leave:
            self.record(happened.LeaveTakenBack, mentee_id=self.mentee_id)
