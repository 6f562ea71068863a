"""Review an engagement: begin, judge each factor, note findings, hand in; a second person signs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.quality.who_mentored import who_mentored
from domain.quality.review import QualityReview
from domain.quality.review_words import Factor, Severity

Words = Annotated[str, MinLen(1), MaxLen(4000)]


@dataclass(frozen=True, kw_only=True)
class OpenReview(Command):
    """Open a review of an engagement, to be signed off by a day."""

    engagement_id: UUID
    mentor_person_id: UUID
    due: date
    sample_id: UUID | None = None
    review_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(QualityReview, self.review_id) is None:
            mentor = who_mentored(work, self.mentor_person_id) or self.mentor_person_id
            work.add(
                QualityReview(
                    id=self.review_id, engagement_id=self.engagement_id, mentor_person_id=mentor,
                    sample_id=self.sample_id, due=self.due,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class BeginReview(Command):
    """Take a review in hand; nobody reviews an own engagement."""

    review_id: UUID

    def do(self, work: Work) -> None:
        work.get(QualityReview, self.review_id).begin(work.by)


@dataclass(frozen=True, kw_only=True)
class JudgeFactor(Command):
    """Judge a success factor from 1 to 5, with grounds and the events that show it."""

    review_id: UUID
    factor: Factor
    grade: Annotated[int, Ge(1), Le(5)]
    grounds: Words
    evidence: tuple[UUID, ...] = ()

    def do(self, work: Work) -> None:
        review = work.get(QualityReview, self.review_id)
        review.judge(work.by, self.factor, self.grade, self.evidence, self.grounds)


@dataclass(frozen=True, kw_only=True)
class NoteFinding(Command):
    """Note something a review found."""

    review_id: UUID
    severity: Severity
    what: Words
    finding_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        review = work.get(QualityReview, self.review_id)
        review.note_finding(work.by, self.finding_id, self.severity, self.what)


@dataclass(frozen=True, kw_only=True)
class HandInReview(Command):
    """Hand a review in for a second pair of eyes, once every factor is judged."""

    review_id: UUID

    def do(self, work: Work) -> None:
        work.get(QualityReview, self.review_id).hand_in(work.by)


@dataclass(frozen=True, kw_only=True)
class SendBackReview(Command):
    """Send a review back to its reviewer with a reason."""

    review_id: UUID
    reason: Words

    def do(self, work: Work) -> None:
        work.get(QualityReview, self.review_id).send_back(work.by, self.reason)


@dataclass(frozen=True, kw_only=True)
class SignOffReview(Command):
    """Sign a review off; it takes somebody other than its reviewer."""

    review_id: UUID

    def do(self, work: Work) -> None:
        work.get(QualityReview, self.review_id).sign_off(work.by)
