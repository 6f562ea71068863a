"""Running late is told in one tap, by whoever is late."""

import pytest

from application.engagements.close_session import MarkHeld
from application.engagements.tell_late import TellLate
from domain.engagements import Engagement, SessionOver, Side
from tests.engagements.scene import AINO, BOOKED, CASE, RUNNING, SANNA_HERSELF, SESSION, after
from tests.spec import Spec

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
