"""Running late is told in one tap, by whoever is late."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest

from application.engagements.close_session import MarkHeld
from application.engagements.tell_late import TellLate
from application.engagements.whenever_a_session_changes import whenever_a_session_changes
from domain.engagements import Engagement, SessionOver, Side
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    RUNNING,
    SANNA,
    SANNA_HERSELF,
    SESSION,
    after,
)
from tests.spec import Spec, commanded

LATE = TellLate(engagement_id=CASE, session_id=SESSION)


@pytest.mark.parametrize(("who", "side"), [(AINO, Side.MENTEE), (SANNA_HERSELF, Side.MENTOR)])
def test_it_says_who_is_late_and_by_how_much(spec: Spec, who: object, side: Side) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = who  # type: ignore[assignment]
    spec.when(LATE).then(Engagement.LatenessTold)
    told = spec.event(Engagement.LatenessTold)
    assert (told.side, told.minutes) == (side, 10)


def test_not_for_a_session_that_is_over(spec: Spec) -> None:
    held = MarkHeld(engagement_id=CASE, session_id=SESSION)
    spec.given(*RUNNING, BOOKED).at(after(days=8)).given(held).when(LATE).then_refused(SessionOver)


@pytest.mark.parametrize(("who", "waits"), [(AINO, SANNA), (SANNA_HERSELF, AINO)])
def test_who_waits_gets_a_letter_and_who_is_late_none(spec: Spec, who: UUID, waits: UUID) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = who
    spec.when(replace(LATE, minutes=20))
    (letter,) = commanded(whenever_a_session_changes, spec.event(Engagement.LatenessTold))
    assert letter.name == "letter"
    assert (letter.about["letter"], letter.about["to"]) == ("session_late", str(waits))
    assert letter.about["minutes"] == "20"
    assert datetime.fromisoformat(letter.about["starts_at"]) == after(days=7)
