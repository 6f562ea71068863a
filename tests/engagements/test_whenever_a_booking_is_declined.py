"""Whose booking was declined is told what goes back; other cancellings have their own letter."""

import pytest

from application.engagements.decline_booking import DeclineBooking
from application.engagements.whenever_a_booking_is_declined import whenever_a_booking_is_declined
from application.policies import Errand
from domain.engagements import Engagement
from tests.booking.scene import AINO, SANNA
from tests.payments.scene import CANCEL, ENGAGEMENT, SESSION, paid
from tests.spec import commanded

pytestmark = pytest.mark.feature("E8")


def test_the_client_is_written_to() -> None:
    spec = paid(by=SANNA).when(DeclineBooking(engagement_id=ENGAGEMENT, session_id=SESSION))
    off = spec.event(Engagement.SessionCancelled)
    letter = {
        "letter": "booking_declined", "to": str(AINO), "cover": "order",
        "engagement_id": str(ENGAGEMENT),
    }  # fmt: skip
    assert commanded(whenever_a_booking_is_declined, off) == [Errand("letter", letter)]


def test_a_session_cancelled_otherwise_has_its_own_letter_only() -> None:
    off = paid(by=SANNA).when(CANCEL).event(Engagement.SessionCancelled)
    assert commanded(whenever_a_booking_is_declined, off) == []
