from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from application.growth.keep_portfolio import CountPractice, CreditTraining
from application.growth.whenever_a_session_is_held import whenever_a_session_is_held
from domain.engagements import Engagement
from domain.slots import Slot
from domain.trainings import Completion
from tests.spec import commanded


def happened(kind: Any, **facts: Any) -> Any:
    event = object.__new__(kind)
    event.__dict__.update(facts, envelope=SimpleNamespace())
    return event


@pytest.mark.feature("M7")
def test_every_mentor_who_was_there_has_practised() -> None:
    lead, colleague, session = uuid4(), uuid4(), uuid4()
    slot = Slot(datetime(2026, 3, 31, 21, 30, tzinfo=UTC), 60)
    held = happened(
        Engagement.SessionHeld, mentor_id=lead, colleagues=(colleague,), session_id=session,
        slot=slot, minutes=55,
    )  # fmt: skip
    day = date(2026, 4, 1)
    assert commanded(whenever_a_session_is_held, held) == [
        CountPractice(mentor_id=one, session_id=session, day=day, minutes=55)
        for one in (lead, colleague)
    ]


@pytest.mark.feature("I5")
def test_a_training_of_ours_counts_as_development() -> None:
    person, training, day = uuid4(), uuid4(), date(2026, 5, 5)
    earned = happened(
        Completion.DevelopmentEarned, person_id=person, training_id=training, minutes=360,
        earned_on=day,
    )  # fmt: skip
    assert commanded(whenever_a_session_is_held, earned) == [
        CreditTraining(person_id=person, training_id=training, day=day, minutes=360)
    ]
