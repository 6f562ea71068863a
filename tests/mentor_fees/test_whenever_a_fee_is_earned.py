"""What was delivered or missed is earned without anybody's doing."""

from dataclasses import replace

import pytest

from application.mentor_fees.agree_terms import EarnMissing
from application.mentor_fees.earn_fees import EarnConsult, EarnSession
from application.mentor_fees.whenever_a_fee_is_earned import whenever_a_fee_is_earned
from domain.consults import Consult
from domain.engagements import Engagement
from domain.mentor_fees import MentorContract
from tests.consults.test_answer_colleague import ANSWER
from tests.consults.test_ask_colleague import CASE_WITH_POOL, KEY, QUESTION
from tests.engagements.scene import CASE, MIKAEL, MIKAEL_HIMSELF
from tests.memory_log import MemoryLog
from tests.mentor_fees.scene import FIRST, SANNA, Became, Booked, agreed, at
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("L7")


def test_a_held_session_is_earned_with_what_it_lasted(spec: Spec) -> None:
    spec.given(Booked(starts_at=at(3, 4))).at(at(3, 4, 12)).when(Became(minutes=75))
    held = spec.event(Engagement.SessionHeld)
    assert commanded(whenever_a_fee_is_earned, held) == [
        EarnSession(engagement_id=CASE, session_id=FIRST, minutes=75)
    ]


def test_a_missed_session_is_earned_where_some_of_it_was_used(spec: Spec) -> None:
    spec.given(Booked(starts_at=at(3, 4))).at(at(3, 4, 12)).when(Became(what="missed"))
    told = spec.event(Engagement.NoShowStated)
    assert commanded(whenever_a_fee_is_earned, told) == [
        EarnSession(engagement_id=CASE, session_id=FIRST)
    ]


@pytest.mark.parametrize(("what", "number"), [("client", 1), ("mentor", 0), ("firm", 0)])
def test_only_the_client_s_own_late_cancelling_earns(spec: Spec, what: str, number: int) -> None:
    spec.given(Booked(starts_at=at(3, 4))).at(at(3, 4, 9)).when(Became(what=what))
    told = spec.event(Engagement.SessionCancelled)
    assert len(commanded(whenever_a_fee_is_earned, told)) == number


def test_cancelled_in_time_nothing_is_earned(spec: Spec) -> None:
    spec.given(Booked(starts_at=at(3, 9))).when(Became(what="client"))
    assert not commanded(whenever_a_fee_is_earned, spec.event(Engagement.SessionCancelled))


def test_an_answer_is_earned_by_whoever_gave_it() -> None:
    spec = Spec(MemoryLog()).given(*CASE_WITH_POOL, QUESTION)
    spec.by = MIKAEL_HIMSELF
    answered = spec.when(ANSWER).event(Consult.Answered)
    (wish,) = commanded(whenever_a_fee_is_earned, answered)
    assert isinstance(wish, EarnConsult)
    assert (wish.consult_id, wish.mentor_id, wish.minutes) == (KEY, MIKAEL, 30)


def test_accepted_terms_earn_what_waited_for_them(spec: Spec) -> None:
    offer, accept = agreed()
    accepted = spec.given(offer).when(accept).event(MentorContract.Accepted)
    wish = EarnMissing(mentor_id=SANNA)
    assert commanded(whenever_a_fee_is_earned, accepted) == [wish]
    assert replace(wish) == wish
