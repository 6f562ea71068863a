"""One review as its reviewer and its signer see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.quality.review import QualityReview
from domain.quality.review_words import Factor, Severity


class ReviewState(StrEnum):
    """How far a review is."""

    OPEN = "open"
    BEGUN = "begun"
    HANDED_IN = "handed_in"
    SIGNED_OFF = "signed_off"


@dataclass(frozen=True)
class Judgement:
    """A factor as judged: grade from 1 to 5, grounds, and the events that show it."""

    factor: Factor
    grade: int
    grounds: str
    evidence: tuple[UUID, ...]


@dataclass(frozen=True)
class Finding:
    """What a review found."""

    finding_id: UUID
    severity: Severity
    what: str


@dataclass(frozen=True)
class ReviewPage:
    """A review with all that was judged and found."""

    review_id: UUID
    engagement_id: UUID
    mentor_person_id: UUID
    sample_id: UUID | None
    due: date
    state: ReviewState = ReviewState.OPEN
    reviewer_id: UUID | None = None
    signer_id: UUID | None = None
    judgements: tuple[Judgement, ...] = ()
    findings: tuple[Finding, ...] = ()
    sent_back: str = ""

    def judged(self, factor: Factor) -> Judgement | None:
        """How a factor was judged, if it was."""
        return next((one for one in self.judgements if one.factor is factor), None)


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, QualityReview.Event) else ()


def fold(page: ReviewPage | None, event: Event) -> ReviewPage | None:
    match event:
        case QualityReview.Opened(
            engagement_id=engagement, mentor_person_id=mentor, sample_id=sample, due=due
        ):
            return ReviewPage(event.originator_id, engagement, mentor, sample, due)
    assert page
    match event:
        case QualityReview.Begun(reviewer_id=reviewer):
            return replace(page, state=ReviewState.BEGUN, reviewer_id=reviewer)
        case QualityReview.FactorJudged(
            factor=factor, grade=grade, grounds=grounds, evidence=evidence
        ):
            others = tuple(one for one in page.judgements if one.factor is not factor)
            judged = Judgement(factor, grade, grounds, evidence)
            return replace(page, judgements=(*others, judged))
        case QualityReview.FindingNoted(finding_id=finding, severity=severity, what=what):
            return replace(page, findings=(*page.findings, Finding(finding, severity, what)))
        case QualityReview.HandedIn():
            return replace(page, state=ReviewState.HANDED_IN, sent_back="")
        case QualityReview.SentBack(reason=reason):
            return replace(page, state=ReviewState.BEGUN, sent_back=reason)
        case QualityReview.SignedOff(signer_id=signer):
            return replace(page, state=ReviewState.SIGNED_OFF, signer_id=signer)
    return page


review_page = View("review_page", ReviewPage, _key, fold)
