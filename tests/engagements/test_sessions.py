"""The table of sessions follows each of them."""

import pytest

from application.engagements.ask_to_choose import AskToChoose
from application.engagements.close_session import MarkHeld
from application.engagements.move_session import MoveSession
from application.engagements.sessions import rows
from application.views import Change, Put
from domain.engagements import Missing, SessionState
from tests.engagements.scene import (
    BOOKED,
    CASE,
    MIKAEL,
    RUNNING,
    SESSION,
    WITH_POOL,
    after,
    mentors,
    paid,
)
from tests.engagements.test_lose_mentor import LOST
from tests.engagements.test_offer_substitute import OFFER
from tests.spec import Spec
from tests.tables import kept
from tests.team.test_hand_over import APPROVED, PROPOSED, busy


def test_a_booked_session_is_a_row_and_its_being_held_changes_it(spec: Spec) -> None:
    held = MarkHeld(engagement_id=CASE, session_id=SESSION)
    spec.given(paid()).at(after(days=8)).given(held)
    steps = [step for event in spec.log.recorded for step in rows(event)]
    put, change = steps
    assert isinstance(put, Put)
    assert put.row.slot == paid().slot
    assert isinstance(change, Change)
    assert change.to["state"] is SessionState.HELD


def test_without_its_mentor_it_says_what_is_waited_for_and_moved_it_has_one_again(
    spec: Spec,
) -> None:
    def told() -> tuple[bool, bool, bool]:
        (row,) = kept(rows, "session_id", spec)
        return row.without_mentor, row.offer is not None, row.time_asked

    spec.given(*mentors(), *RUNNING, BOOKED, LOST)
    assert told() == (True, False, False)
    spec.given(OFFER)
    assert told() == (True, True, False)
    spec.given(AskToChoose(engagement_id=CASE, session_id=SESSION))
    assert told() == (True, False, True)
    spec.given(MoveSession(engagement_id=CASE, session_id=SESSION, starts_at=after(days=9)))
    assert told() == (False, False, False)


@pytest.mark.feature("F3")
def test_a_session_left_by_a_hand_over_is_the_new_mentors_and_waits_for_a_time(spec: Spec) -> None:
    spec.given(*WITH_POOL, BOOKED, LOST, OFFER, PROPOSED, *busy(MIKAEL), APPROVED)
    row = next(one for one in kept(rows, "session_id", spec) if one.session_id == SESSION)
    assert (row.mentor_id, row.missing) == (MIKAEL, Missing.NEW_MENTOR_BUSY)
    assert (row.without_mentor, row.offer) == (True, None)
