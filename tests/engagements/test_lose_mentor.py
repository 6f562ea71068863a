"""A mentor's illness flags the session, keeps its time, and another may be taken."""

from uuid import UUID

import pytest

from application.engagements.lose_mentor import LoseMentor, RecoverMentor
from domain.engagements import Engagement
from tests.engagements.scene import BOOKED, CASE, RUNNING, SESSION
from tests.spec import Spec

LOST = LoseMentor(engagement_id=CASE, session_id=SESSION, absence_id=UUID(int=0x61))
BACK = RecoverMentor(engagement_id=CASE, session_id=SESSION)


@pytest.mark.feature("R13")
def test_the_session_is_flagged_once_and_keeps_its_time(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).when(LOST).then(Engagement.MentorFellIll)
    assert spec.event(Engagement.MentorFellIll).slot.starts_at == BOOKED.starts_at
    spec.when(LOST).then()


def test_a_mentor_who_recovers_holds_it_after_all(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, LOST).when(BACK).then(Engagement.MentorRecovered)
    spec.when(BACK).then()
