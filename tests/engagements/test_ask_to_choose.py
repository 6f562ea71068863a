"""A mentee whose mentor is away can be left to choose: the old time stands until they have."""

from uuid import UUID

import pytest

from application.engagements.ask_to_choose import AskToChoose
from application.engagements.lose_mentor import RecoverMentor
from application.engagements.move_session import MoveSession
from domain.engagements import Engagement, SessionState
from domain.engagements.substitutes import MentorIsThere
from tests.engagements.scene import AINO, BOOKED, CASE, RUNNING, SESSION, after, mentors, minutes
from tests.engagements.test_lose_mentor import LOST
from tests.engagements.test_offer_substitute import OFFER
from tests.spec import Spec

ASK = AskToChoose(engagement_id=CASE, session_id=SESSION)
CHOOSE = MoveSession(engagement_id=CASE, session_id=SESSION, starts_at=after(days=9))
pytestmark = pytest.mark.feature("R13")


@pytest.fixture
def lost(spec: Spec) -> Spec:
    return spec.given(*mentors(), *RUNNING, BOOKED, LOST)


def test_it_is_asked_once_and_the_old_time_stands(lost: Spec) -> None:
    lost.when(ASK).then(Engagement.TimeAsked)
    assert lost.event(Engagement.TimeAsked).slot.starts_at == BOOKED.starts_at
    lost.when(ASK).then()
    assert lost.log.fold(Engagement, CASE).session(SESSION).state is SessionState.BOOKED


def test_it_takes_the_place_of_an_offer_and_an_offer_takes_its_place(lost: Spec) -> None:
    lost.given(OFFER).when(ASK).then(Engagement.TimeAsked)
    assert lost.log.fold(Engagement, CASE).session(SESSION).offer is None
    lost.when(OFFER).then(Engagement.SubstituteOffered)
    assert not lost.log.fold(Engagement, CASE).session(SESSION).time_asked


def test_what_is_chosen_costs_nothing_and_has_its_mentor_again(lost: Spec) -> None:
    lost.given(ASK)
    lost.by = AINO
    lost.at(after(days=6, hours=23)).when(CHOOSE)
    assert lost.event(Engagement.SessionMoved).percent == 0
    assert minutes(lost) == (180, 60, 0)
    chosen = lost.log.fold(Engagement, CASE).session(SESSION)
    assert (chosen.without_mentor, chosen.time_asked) == (False, False)
    lost.when(ASK).then_refused(MentorIsThere)


def test_a_session_that_has_its_mentor_is_left_alone(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING, BOOKED).when(ASK).then_refused(MentorIsThere)
    spec.given(LOST, RecoverMentor(engagement_id=CASE, session_id=SESSION))
    spec.when(ASK).then_refused(MentorIsThere)


def test_nobody_is_asked_about_a_session_that_is_not(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING)
    strange = AskToChoose(engagement_id=CASE, session_id=UUID(int=0x99))
    spec.when(strange)
    assert type(spec.refusal).__name__ == "SessionUnknown"
