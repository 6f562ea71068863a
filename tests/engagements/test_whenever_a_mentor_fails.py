"""Whenever a mentor cancels late or does not come, thirty minutes are added to the package."""

from application.engagements.cancel_session import CancelSession
from application.engagements.whenever_a_mentor_fails import whenever_a_mentor_fails
from domain.engagements import Engagement
from domain.lots import Source
from tests.engagements.scene import BOOKED, CASE, RUNNING, SANNA_HERSELF, SESSION, after
from tests.spec import Spec, commanded

CANCEL = CancelSession(engagement_id=CASE, session_id=SESSION)


def test_late_thirty_minutes_are_added(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = SANNA_HERSELF
    spec.at(after(days=6.5)).when(CANCEL)
    cancelled = spec.event(Engagement.SessionCancelled)
    (added,) = commanded(whenever_a_mentor_fails, cancelled)
    assert (added.minutes, added.source, added.owner_id) == (30, Source.AMENDS, CASE)
    assert [added] == commanded(whenever_a_mentor_fails, cancelled)


def test_in_good_time_none(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = SANNA_HERSELF
    spec.when(CANCEL)
    assert commanded(whenever_a_mentor_fails, spec.event(Engagement.SessionCancelled)) == []
