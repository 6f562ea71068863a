"""A paid session is promised to both sides, once."""

from dataclasses import replace
from uuid import UUID

import pytest

from domain.diaries import Diary, TimeTaken
from domain.engagements import Cover, Engagement
from tests.engagements.scene import MIKAEL, ORDER, SANNA, paid, slot
from tests.spec import Spec


@pytest.mark.feature("E1")
def test_a_paid_session_opens_its_engagement_and_takes_both_diaries(spec: Spec) -> None:
    spec.when(paid()).then(
        Engagement.Opened, Engagement.Agreed, Engagement.SessionBooked,
        Diary.Opened, Diary.TimeReserved, Diary.Opened, Diary.TimeReserved,
    )  # fmt: skip
    booked = spec.event(Engagement.SessionBooked)
    assert (booked.mentor_id, booked.slot, booked.cover) == (SANNA, slot(), Cover.ORDER)
    assert booked.promise_id == ORDER


@pytest.mark.feature("D5")
def test_the_terms_it_was_made_under_are_pinned_to_it(spec: Spec) -> None:
    spec.when(paid())
    assert spec.event(Engagement.SessionBooked).terms == "cancelling/1"


def test_booking_it_again_changes_nothing(spec: Spec) -> None:
    spec.given(paid()).when(paid()).then()


def test_a_mentor_is_promised_once(spec: Spec) -> None:
    another = replace(
        paid(hours=0.5), engagement_id=UUID(int=1), session_id=UUID(int=2), order_id=UUID(int=3),
        mentee_id=MIKAEL,
    )  # fmt: skip
    spec.given(paid()).when(another).then_refused(TimeTaken)
