"""Whenever a session is booked, moved or cancelled, both sides get a mail."""

from application.engagements.whenever_a_session_changes import whenever_a_session_changes
from application.policies import Errand
from domain.engagements import Engagement
from tests.engagements.scene import CASE, SESSION, paid
from tests.spec import Spec, commanded


def test_a_booking_is_told_by_mail_with_ids_only(spec: Spec) -> None:
    spec.when(paid())
    (errand,) = commanded(whenever_a_session_changes, spec.event(Engagement.SessionBooked))
    assert isinstance(errand, Errand)
    assert errand.name == "session_mail"
    assert errand.about["engagement_id"] == str(CASE)
    assert errand.about["session_id"] == str(SESSION)


def test_nothing_else_is_told(spec: Spec) -> None:
    spec.when(paid())
    assert commanded(whenever_a_session_changes, spec.event(Engagement.Opened)) == []
