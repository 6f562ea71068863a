"""Hold a management review, decide what follows from it, have it approved by another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.figures.facts import VERSION
from application.firm import DERIVED, Command, Work
from domain.management_reviews import ManagementReview, PeriodTurned

Words = Annotated[str, MinLen(1), MaxLen(5000)]


@dataclass(frozen=True, kw_only=True)
class HoldManagementReview(Command):
    """Write down what the management concludes from a period; the words name nobody."""

    since: date
    until: date
    conclusions: Words
    as_of: datetime | None = None
    review_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(ManagementReview, self.review_id) is not None:
            return
        as_of = self.as_of or work.now
        if not self.since < self.until or as_of > work.now:
            raise PeriodTurned
        work.under(VERSION)
        work.add(
            ManagementReview(
                id=self.review_id, since=self.since, until=self.until, as_of=as_of,
                figures=VERSION, conclusions=self.conclusions, held_by=work.by,
            )
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DecideInManagementReview(Command):
    """Decide something, with its owner and day."""

    review_id: UUID
    what: Words
    owner_id: UUID
    due: date
    decision_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(ManagementReview, self.review_id).decide(
            self.decision_id, self.what, self.owner_id, self.due
        )


@dataclass(frozen=True, kw_only=True)
class ApproveManagementReview(Command):
    """Agree to a management review that somebody else held."""

    review_id: UUID

    def do(self, work: Work) -> None:
        work.get(ManagementReview, self.review_id).approve(work.by)
