from typing import Any
from uuid import uuid4

import pytest

from application.quality.whenever_a_mentor_fails_a_mentee import whenever_a_mentor_fails_a_mentee
from domain.engagements import Engagement
from domain.engagements.session_words import Ground as Cancelled
from domain.quality.case_words import Ground
from tests.spec import commanded

pytestmark = pytest.mark.feature("M5")


def cancelled(ground: Cancelled, *, quality_case: bool) -> Any:
    event = object.__new__(Engagement.SessionCancelled)
    event.__dict__.update(
        originator_id=uuid4(),
        session_id=uuid4(),
        ground=ground,
        quality_case=quality_case,
        mentor_id=uuid4(),
    )
    return event


@pytest.mark.parametrize(
    ("ground", "opened"),
    [
        (Cancelled.MENTOR_ABSENT, Ground.MENTOR_NO_SHOW),
        (Cancelled.MENTOR, Ground.LATE_CANCELLATIONS),
    ],
)
def test_a_case_opens_by_itself_and_once(ground: Cancelled, opened: Ground) -> None:
    event = cancelled(ground, quality_case=True)
    (case,) = commanded(whenever_a_mentor_fails_a_mentee, event)
    assert (case.ground, case.about) == (opened, event.originator_id)
    assert case.mentor_person_id == event.mentor_id, "so that the mentor does not handle it"
    assert commanded(whenever_a_mentor_fails_a_mentee, event) == [case]


def test_what_the_policy_does_not_call_a_case_opens_none() -> None:
    event = cancelled(Cancelled.MENTOR, quality_case=False)
    assert commanded(whenever_a_mentor_fails_a_mentee, event) == []
