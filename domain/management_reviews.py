"""A management review: what the firm looked at, what it concluded, what it decided, and who agreed.

What was looked at is not written down again: it is made anew from the log up to the moment the
review names, by the version of the figures it names.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Public
from domain.quality.review_words import SameHands
from domain.refusals import Refused

Words = Annotated[str, Public]


class PeriodTurned(Refused):
    """A period ends after it began, and not after the moment it is looked at."""

    status = 422


class AlreadyApproved(Refused):
    """This management review is approved; hold another one."""


class ManagementReview(Aggregate):
    """One look of the management at the whole. Its texts name nobody."""

    class Held(Created):
        """The management looked at a period and wrote down what it concluded."""

        since: date
        until: date
        as_of: datetime
        figures: Words
        conclusions: Words
        held_by: UUID

    class Decided(Event):
        """Something was decided; it goes on as an improvement with its owner and day."""

        decision_id: UUID
        what: Words
        owner_id: UUID
        due: date

        def apply(self, aggregate: Any) -> None:
            aggregate.decisions.add(self.decision_id)

    class Approved(Event):
        """A second person agreed to the review."""

        def apply(self, aggregate: Any) -> None:
            aggregate.approved = True

    @event(Held)
    def __init__(
        self,
        id: UUID,
        since: date,
        until: date,
        as_of: datetime,
        figures: str,
        conclusions: str,
        held_by: UUID,
    ) -> None:
        self.held_by = held_by
        self.decisions: set[UUID] = set()
        self.approved = False

    def decide(self, decision_id: UUID, what: str, owner_id: UUID, due: date) -> None:
        """Decide something. Raises AlreadyApproved."""
        if decision_id in self.decisions:
            return
        if self.approved:
            raise AlreadyApproved
        self.record(
            ManagementReview.Decided, decision_id=decision_id, what=what, owner_id=owner_id, due=due
        )

    def approve(self, by: UUID) -> None:
        """Agree to it; not for whoever held it to do. Raises SameHands."""
        if self.approved:
            return
        if by == self.held_by:
            raise SameHands
        self.record(ManagementReview.Approved)
