"""A review on its way, and the two people it takes."""

from uuid import UUID, uuid4

from application.quality.review_engagement import (
    BeginReview,
    HandInReview,
    JudgeFactor,
    OpenReview,
    SignOffReview,
)
from domain.quality.review_words import (
    Factor,
)
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

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
