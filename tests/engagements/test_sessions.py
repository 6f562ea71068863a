"""The table of sessions follows each of them."""

from application.engagements.ask_to_choose import AskToChoose
from application.engagements.close_session import MarkHeld
from application.engagements.move_session import MoveSession
from application.engagements.sessions import rows
from application.views import Change, Put
from domain.engagements import SessionState
from tests.engagements.scene import BOOKED, CASE, RUNNING, SESSION, after, mentors, paid
from tests.engagements.test_lose_mentor import LOST
from tests.engagements.test_offer_substitute import OFFER
from tests.spec import Spec
from tests.tables import kept


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
