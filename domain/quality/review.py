"""Quality reviews: an engagement judged by the success factors, signed off by a second person."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Public, Purpose
from domain.quality.review_words import (
    RUBRIC,
    Factor,
    GradeUnknown,
    Judged,
    NotHandedIn,
    NotReviewer,
    OwnCase,
    ReviewClosed,
    RubricOpen,
    SameHands,
    Severity,
)  # fmt: skip

Words = Annotated[str, Personal(Purpose.CASE)]


class QualityReview(Aggregate):
    """One engagement under review."""

    class Opened(Created):
        """A review of an engagement was opened."""

        engagement_id: UUID
        mentor_person_id: UUID
        sample_id: UUID | None
        due: date

    class Begun(Event):
        """A reviewer began a review."""

        reviewer_id: UUID

    class FactorJudged(Event):
        """A factor of the rubric was judged."""

        factor: Factor
        grade: int
        evidence: tuple[UUID, ...]
        grounds: Words

    class FindingNoted(Event):
        """A finding was noted."""

        finding_id: UUID
        severity: Severity
        what: Words

    class HandedIn(Event):
        """A review was handed in for a second pair of eyes."""

        rubric: Annotated[str, Public]
        findings: int

    class SentBack(Event):
        """A review was sent back to its reviewer."""

        reason: Words

    class SignedOff(Event):
        """A review was signed off by a second person."""

        signer_id: UUID
        engagement_id: UUID
        findings: int

    @event(Opened)
    def __init__(
        self, id: UUID, engagement_id: UUID, mentor_person_id: UUID, sample_id: UUID | None,
        due: date,
    ) -> None:  # fmt: skip
        self.engagement_id, self.mentor_person_id, self.due = engagement_id, mentor_person_id, due
        self.reviewer_id: UUID | None = None
        self.judged: dict[Factor, Judged] = {}
        self.findings: dict[UUID, Severity] = {}
        self.handed_in = self.signed_off = False

    def begin(self, by: UUID) -> None:
        """Take the review. Raises OwnCase, NotReviewer."""
        if self.reviewer_id == by:
            return
        if by == self.mentor_person_id:
            raise OwnCase
        if self.reviewer_id is not None:
            raise NotReviewer
        self._begun(by)

    def judge(
        self, by: UUID, factor: Factor, grade: int, evidence: tuple[UUID, ...], grounds: str
    ) -> None:
        """Judge a factor. Raises NotReviewer, ReviewClosed, GradeUnknown."""
        self._require_at_work(by)
        if grade not in range(1, 6):
            raise GradeUnknown
        if self.judged.get(factor) != Judged(grade, evidence, grounds):
            self._factor_judged(factor, grade, evidence, grounds)

    def note_finding(self, by: UUID, finding_id: UUID, severity: Severity, what: str) -> None:
        """Note a finding. Raises NotReviewer, ReviewClosed."""
        if finding_id in self.findings:
            return
        self._require_at_work(by)
        self._finding_noted(finding_id, severity, what)

    def hand_in(self, by: UUID) -> None:
        """Hand the review in. Raises NotReviewer, RubricOpen."""
        if self.handed_in:
            return
        self._require_at_work(by)
        if missing := set(Factor) - set(self.judged):
            raise RubricOpen(missing=sorted(missing))
        self._handed_in(RUBRIC, len(self.findings))

    def send_back(self, by: UUID, reason: str) -> None:
        """Send it back with a reason. Raises NotHandedIn, SameHands, OwnCase."""
        self._require_second(by)
        self._sent_back(reason)

    def sign_off(self, by: UUID) -> None:
        """Sign it off. Raises NotHandedIn, SameHands, OwnCase."""
        if self.signed_off:
            return
        self._require_second(by)
        self._signed_off(by, self.engagement_id, len(self.findings))

    def _require_at_work(self, by: UUID) -> None:
        if self.handed_in or self.signed_off:
            raise ReviewClosed
        if by != self.reviewer_id:
            raise NotReviewer

    def _require_second(self, by: UUID) -> None:
        if not self.handed_in or self.signed_off:
            raise NotHandedIn
        if by == self.reviewer_id:
            raise SameHands
        if by == self.mentor_person_id:
            raise OwnCase

    @event(Begun)
    def _begun(self, reviewer_id: UUID) -> None:
        self.reviewer_id = reviewer_id

    @event(FactorJudged)
    def _factor_judged(
        self, factor: Factor, grade: int, evidence: tuple[UUID, ...], grounds: str
    ) -> None:
        self.judged[factor] = Judged(grade, evidence, grounds)

    @event(FindingNoted)
    def _finding_noted(self, finding_id: UUID, severity: Severity, what: str) -> None:
        self.findings[finding_id] = severity

    @event(HandedIn)
    def _handed_in(self, rubric: str, findings: int) -> None:
        self.handed_in = True

    @event(SentBack)
    def _sent_back(self, reason: str) -> None:
        self.handed_in = False

    @event(SignedOff)
    def _signed_off(self, signer_id: UUID, engagement_id: UUID, findings: int) -> None:
        self.signed_off = True
