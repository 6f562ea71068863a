"""What is taken over takes everything along: both diaries, the reader's access, the package."""

from dataclasses import replace

import pytest

from application.engagements.answer_offer import AnswerOffer
from domain.diaries import Diary
from domain.engagements import Engagement
from domain.lots import Lots
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    MIKAEL,
    RUNNING,
    SANNA,
    SESSION,
    after,
    mentors,
)
from tests.engagements.test_lose_mentor import LOST
from tests.engagements.test_offer_substitute import OFFER
from tests.spec import Spec

pytestmark = pytest.mark.feature("R13")
TAKE = AnswerOffer(engagement_id=CASE, session_id=SESSION, offer_id=OFFER.offer_id, take=True)


def whose(spec: Spec, kind: type) -> set[object]:
    return {event.resource_id for event in spec.new if isinstance(event, kind)}  # type: ignore[attr-defined]


def test_the_lost_mentors_time_is_free_and_the_others_is_taken(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING, BOOKED, LOST, OFFER).when(TAKE)
    assert whose(spec, Diary.TimeReleased) == {SANNA, AINO}
    assert whose(spec, Diary.TimeReserved) == {MIKAEL, AINO}


def test_the_minutes_of_the_package_go_to_the_time_taken(spec: Spec) -> None:
    later = replace(OFFER, mentor_id=SANNA, starts_at=after(days=9))
    spec.given(*mentors(), *RUNNING, BOOKED, LOST, later).when(TAKE)
    taken = spec.event(Engagement.SessionTakenOver)
    reserved = [event for event in spec.new if isinstance(event, Lots.Event)]
    assert taken.slot.starts_at == after(days=9)
    assert all(getattr(event, "session_id") == SESSION for event in reserved)  # noqa: B009
