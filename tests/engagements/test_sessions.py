"""The table of sessions follows each of them."""

from application.engagements.close_session import MarkHeld
from application.engagements.sessions import rows
from application.views import Change, Put
from domain.engagements import SessionState
from tests.engagements.scene import CASE, SESSION, after, paid
from tests.spec import Spec


def test_a_booked_session_is_a_row_and_its_being_held_changes_it(spec: Spec) -> None:
    held = MarkHeld(engagement_id=CASE, session_id=SESSION)
    spec.given(paid()).at(after(days=8)).given(held)
    steps = [step for event in spec.log.recorded for step in rows(event)]
    put, change = steps
    assert isinstance(put, Put)
    assert put.row.slot == paid().slot
    assert isinstance(change, Change)
    assert change.to["state"] is SessionState.HELD
