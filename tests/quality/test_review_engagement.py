from dataclasses import replace
from uuid import uuid4

import pytest

from application.quality.review_engagement import (
    BeginReview,
    JudgeFactor,
    NoteFinding,
    OpenReview,
    SendBackReview,
)
from domain.quality.review import QualityReview
from domain.quality.review_words import (
    NotHandedIn,
    NotReviewer,
    OwnCase,
    ReviewClosed,
    RubricOpen,
    SameHands,
    Severity,
)
from tests.memory_log import MemoryLog
from tests.quality.review_scene import (
    BEGIN,
    HAND_IN,
    HENNA,
    JUDGEMENTS,
    MENTOR,
    OPEN,
    REVIEW,
    SIGN,
    TUOMAS,
    begun,
    by,
    handed_in,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("M3")


def test_nobody_reviews_an_own_engagement() -> None:
    by(Spec(MemoryLog()).given(OPEN), MENTOR).when(BEGIN).then_refused(OwnCase)


def test_one_person_reviews() -> None:
    by(begun(), HENNA).when(BEGIN).then_refused(NotReviewer)
    by(begun(), HENNA).when(JUDGEMENTS[0]).then_refused(NotReviewer)


def test_every_factor_has_to_be_judged_before_it_is_handed_in() -> None:
    spec = begun().given(*JUDGEMENTS[:-1]).when(HAND_IN).then_refused(RubricOpen)
    assert spec.refusal
    assert spec.refusal.facts["missing"] == [JUDGEMENTS[-1].factor]


def test_it_takes_a_second_person_to_sign_off() -> None:
    handed_in().when(SIGN).then_refused(SameHands)
    by(handed_in(), MENTOR).when(SIGN).then_refused(OwnCase)
    by(handed_in(), HENNA).when(SIGN).then(QualityReview.SignedOff)


def test_what_was_not_handed_in_cannot_be_signed() -> None:
    by(begun(), HENNA).when(SIGN).then_refused(NotHandedIn)


def test_sent_back_it_is_open_to_its_reviewer_again() -> None:
    spec = by(handed_in(), HENNA).given(SendBackReview(review_id=REVIEW, reason="Thin"))
    by(spec, TUOMAS).when(HAND_IN).then(QualityReview.HandedIn)


def test_what_was_handed_in_stands() -> None:
    finding = NoteFinding(review_id=REVIEW, severity=Severity.MINOR, what="x")
    handed_in().when(finding).then_refused(ReviewClosed)


@pytest.mark.parametrize("command", [OPEN, BEGIN, JUDGEMENTS[0]])
def test_sent_twice_it_happens_once(command: OpenReview | BeginReview | JudgeFactor) -> None:
    begun().given(*JUDGEMENTS).when(command).then()


def test_new_grounds_for_the_same_grade_are_kept() -> None:
    better = replace(JUDGEMENTS[0], grounds="Seen in three sessions")
    spec = begun().given(*JUDGEMENTS).when(better).then(QualityReview.FactorJudged)
    assert spec.event(QualityReview.FactorJudged).grounds == "Seen in three sessions"


def test_a_finding_noted_twice_is_one() -> None:
    note = NoteFinding(
        review_id=REVIEW, severity=Severity.MAJOR, what="No goals", finding_id=uuid4()
    )
    begun().given(note).when(note).then()
