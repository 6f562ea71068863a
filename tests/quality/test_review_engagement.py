from uuid import UUID, uuid4

import pytest

from application.quality.review_engagement import (
    BeginReview,
    HandInReview,
    JudgeFactor,
    NoteFinding,
    OpenReview,
    SendBackReview,
    SignOffReview,
)
from application.quality.review_page import ReviewState, review_page
from application.quality.reviews import ReviewRow, reviews
from application.views import Change, Put
from domain.quality.review import QualityReview
from domain.quality.review_words import (
    Factor,
    NotHandedIn,
    NotReviewer,
    OwnCase,
    ReviewClosed,
    RubricOpen,
    SameHands,
    Severity,
)
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec, shown

pytestmark = pytest.mark.feature("M3")
REVIEW, ENGAGEMENT, MENTOR = uuid4(), uuid4(), uuid4()
TUOMAS, HENNA = uuid4(), uuid4()
OPEN = OpenReview(
    engagement_id=ENGAGEMENT, mentor_person_id=MENTOR, due=NOON.date(), review_id=REVIEW
)
BEGIN, HAND_IN = BeginReview(review_id=REVIEW), HandInReview(review_id=REVIEW)
SIGN = SignOffReview(review_id=REVIEW)
JUDGEMENTS = [
    JudgeFactor(review_id=REVIEW, factor=factor, grade=4, grounds="Seen") for factor in Factor
]


def by(spec: Spec, person: UUID) -> Spec:
    spec.by = person
    return spec


def begun() -> Spec:
    return by(Spec(MemoryLog()), TUOMAS).given(OPEN, BEGIN)


def handed_in() -> Spec:
    return begun().given(*JUDGEMENTS, HAND_IN)


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


def test_a_finding_noted_twice_is_one() -> None:
    note = NoteFinding(
        review_id=REVIEW, severity=Severity.MAJOR, what="No goals", finding_id=uuid4()
    )
    begun().given(note).when(note).then()


def test_the_page_shows_how_far_it_is_and_what_was_judged() -> None:
    spec = by(handed_in(), HENNA).given(SIGN)
    page = shown(review_page, *spec.log.recorded)
    assert page.state is ReviewState.SIGNED_OFF
    assert (page.reviewer_id, page.signer_id) == (TUOMAS, HENNA)
    judged = page.judged(Factor.LISTENING)
    assert judged
    assert judged.grade == 4
    assert len(page.judgements) == len(Factor)


def test_the_list_follows_each_step() -> None:
    opened, taken, *_, handed = handed_in().log.recorded
    (put,) = reviews.rows(opened)
    row = ReviewRow(REVIEW, ENGAGEMENT, MENTOR, NOON.date(), ReviewState.OPEN, None, 0)
    assert put == Put(row)
    (change,) = reviews.rows(taken)
    assert change.to == {"state": ReviewState.BEGUN, "reviewer_id": TUOMAS}  # type: ignore[union-attr]
    assert list(reviews.rows(handed)) == [
        Change({"review_id": REVIEW}, {"state": ReviewState.HANDED_IN, "findings": 0})
    ]
