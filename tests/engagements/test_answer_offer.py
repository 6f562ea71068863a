"""The old time stands until the mentee takes the other one; then everybody's diary follows."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.engagements.answer_offer import AnswerOffer
from application.engagements.lose_mentor import RecoverMentor
from domain.diaries import Diary, TimeTaken
from domain.engagements import Engagement
from domain.engagements.substitutes import MentorIsThere, OfferGone
from tests.engagements.scene import (
    AGREED,
    BOOKED,
    CASE,
    MIKAEL,
    NEXT,
    OPENED,
    PACKAGE,
    PETRI,
    RUNNING,
    SANNA,
    SESSION,
    after,
    mentors,
    minutes,
)
from tests.engagements.test_lose_mentor import LOST
from tests.engagements.test_offer_substitute import OFFER
from tests.spec import Spec

TAKE = AnswerOffer(
    engagement_id=CASE, session_id=SESSION, offer_id=OFFER.offer_id, take=True
)  # fmt: skip
pytestmark = pytest.mark.feature("R13")


@pytest.fixture
def offered(spec: Spec) -> Spec:
    return spec.given(*mentors(), *RUNNING, BOOKED, LOST, OFFER)


def test_taken_the_session_is_the_other_mentors(offered: Spec) -> None:
    offered.when(TAKE)
    taken = offered.event(Engagement.SessionTakenOver)
    assert (taken.mentor_id, taken.earlier_mentor_id, taken.sequence) == (MIKAEL, SANNA, 1)
    assert sum(isinstance(event, Diary.TimeReleased) for event in offered.new) == 2
    assert sum(isinstance(event, Diary.TimeReserved) for event in offered.new) == 2
    assert minutes(offered) == (180, 60, 0)


def test_taken_at_another_time_the_old_one_is_free(spec: Spec) -> None:
    later = replace(OFFER, mentor_id=SANNA, starts_at=after(days=9))
    spec.given(*mentors(), *RUNNING, BOOKED, LOST, later).when(TAKE)
    assert spec.event(Engagement.SessionTakenOver).slot.starts_at == after(days=9)


def test_declined_the_old_time_stands(offered: Spec) -> None:
    offered.when(replace(TAKE, take=False)).then(Engagement.SubstituteDeclined)
    offered.when(TAKE).then_refused(OfferGone)


def test_too_late_when_the_substitute_was_booked_meanwhile(offered: Spec) -> None:
    other = UUID(int=2)
    offered.given(
        replace(OPENED, engagement_id=other, mentee_id=PETRI, lead_id=MIKAEL),
        replace(AGREED, engagement_id=other), replace(PACKAGE, owner_id=other),
        replace(BOOKED, engagement_id=other, session_id=NEXT),
    )  # fmt: skip
    offered.when(TAKE).then_refused(TimeTaken)


def test_when_the_mentor_is_back_there_is_nothing_to_take(offered: Spec) -> None:
    offered.given(RecoverMentor(engagement_id=CASE, session_id=SESSION))
    offered.when(TAKE).then_refused(MentorIsThere)
