"""A mentee whose session lost its mentor is told so, asked, and told again."""

import pytest

from application.engagements.answer_offer import AnswerOffer
from application.engagements.ask_to_choose import AskToChoose
from application.engagements.lose_mentor import RecoverMentor
from application.engagements.whenever_a_mentor_is_missing import whenever_a_mentor_is_missing
from application.engagements.whenever_a_session_changes import whenever_a_session_changes
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    MIKAEL,
    RUNNING,
    SANNA,
    SESSION,
    WITH_POOL,
    after,
    mentors,
)
from tests.engagements.test_lose_mentor import LOST
from tests.engagements.test_offer_substitute import OFFER
from tests.spec import Spec, commanded
from tests.team.test_hand_over import APPROVED, PROPOSED, busy

pytestmark = pytest.mark.feature("R13")


def letters(spec: Spec) -> list[tuple[str, str]]:
    """Which letters go to whom after what was just recorded."""
    errands = [one for new in spec.new for one in commanded(whenever_a_mentor_is_missing, new)]
    return [(one.about["letter"], one.about.get("to") or one.about["to_role"]) for one in errands]


def answer(*, accepted: bool) -> AnswerOffer:
    return AnswerOffer(
        engagement_id=CASE, session_id=SESSION, offer_id=OFFER.offer_id, take=accepted
    )


def test_the_mentee_is_told_and_then_offered_something_else(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING, BOOKED).when(LOST)
    assert letters(spec) == [("mentor_missing", str(AINO))]
    spec.when(AskToChoose(engagement_id=CASE, session_id=SESSION))
    assert letters(spec) == [("choose_time", str(AINO))]
    spec.when(OFFER)
    assert letters(spec) == [("substitute_offered", str(AINO))]


def test_who_gave_the_session_over_is_told_and_the_invitation_follows(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING, BOOKED, LOST, OFFER).when(answer(accepted=True))
    assert letters(spec) == [("session_given_over", str(SANNA))]
    invited = [one for new in spec.new for one in commanded(whenever_a_session_changes, new)]
    assert [one.name for one in invited] == ["session_mail"]


@pytest.mark.feature("F3")
def test_a_session_left_by_a_hand_over_is_told_for_what_it_is(spec: Spec) -> None:
    spec.given(*WITH_POOL, BOOKED, PROPOSED).given(*busy(MIKAEL)).when(APPROVED)
    assert letters(spec) == [
        ("session_left", str(AINO)), ("session_left_mentor", str(MIKAEL)),
        ("session_given_over", str(SANNA)),
    ]  # fmt: skip


def test_the_office_hears_that_it_was_not_taken(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING, BOOKED, LOST, OFFER).when(answer(accepted=False))
    assert letters(spec) == [("substitute_declined", "coordinator")]


def test_a_mentor_who_can_after_all_is_good_news(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING, BOOKED, LOST)
    spec.when(RecoverMentor(engagement_id=CASE, session_id=SESSION))
    assert letters(spec) == [("mentor_back", str(AINO))]
    assert after() == spec.log.now()
