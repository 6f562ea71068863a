"""The list of engagements follows each from its opening to its end."""

from datetime import date

import pytest

from application.engagements.close_session import MarkHeld
from application.engagements.engagement_list import EngagementRow, rows
from application.engagements.freeze_engagement import EndEngagement, FreezeEngagement
from application.engagements.log_session import LogSession
from application.views import Change, Put
from domain.engagements import CourseState
from tests.engagements.scene import BOOKED, CASE, RUNNING, SANNA, SESSION, after, slot
from tests.spec import Spec


def test_it_follows_each(spec: Spec) -> None:
    pause = FreezeEngagement(
        engagement_id=CASE, from_on=date(2026, 4, 1), until_on=date(2026, 5, 1)
    )
    spec.given(*RUNNING, BOOKED, pause).at(after(days=8))
    spec.given(MarkHeld(engagement_id=CASE, session_id=SESSION), EndEngagement(engagement_id=CASE))
    row = _row(spec)
    assert (row.lead_id, row.state, row.sessions_planned) == (SANNA, CourseState.ENDED, 8)
    assert row.last_held_at == slot().starts_at
    assert row.paused_on(date(2026, 4, 30))
    assert not row.paused_on(date(2026, 5, 1))


@pytest.mark.feature("E15")
def test_a_session_recorded_late_does_not_move_the_last_meeting_back(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=8))
    spec.given(MarkHeld(engagement_id=CASE, session_id=SESSION))
    spec.given(LogSession(engagement_id=CASE, starts_at=after(days=1)))
    assert _row(spec).last_held_at == slot().starts_at


def _row(spec: Spec) -> EngagementRow:
    put, *changes = [step for event in spec.log.recorded for step in rows(event)]
    assert isinstance(put, Put)
    known = vars(put.row)
    for change in changes:
        assert isinstance(change, Change)
        known |= change.to
    return EngagementRow(**known)
