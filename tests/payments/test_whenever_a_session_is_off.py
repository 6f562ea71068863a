from datetime import timedelta

import pytest

from application.payments.settle_session import ReturnFeeIfResold, SettleSession
from application.payments.whenever_a_session_is_off import whenever_a_session_is_off
from application.policies import Later
from domain.cancelling_outcome import Why
from domain.engagements import Engagement
from tests.booking.scene import MENTOR, ORDER, slot
from tests.payments.scene import CANCEL, SESSION, paid
from tests.spec import commanded


@pytest.mark.feature("E10")
def test_its_money_is_settled_by_the_terms_that_decided() -> None:
    spec = paid().at(slot().starts_at - timedelta(hours=48)).when(CANCEL)
    off = spec.event(Engagement.SessionCancelled)
    assert commanded(whenever_a_session_is_off, off) == [
        SettleSession(order_id=ORDER, session_id=SESSION, percent=0, why=Why.IN_TIME,
                      terms="cancelling/1")
    ]  # fmt: skip


@pytest.mark.feature("E10")
def test_what_was_kept_is_looked_at_once_more_when_the_time_has_passed() -> None:
    spec = paid().at(slot().starts_at - timedelta(hours=1)).when(CANCEL)
    settle, later = commanded(whenever_a_session_is_off, spec.event(Engagement.SessionCancelled))
    assert settle.percent == 50
    resold = ReturnFeeIfResold(order_id=ORDER, session_id=SESSION, mentor_id=MENTOR, slot=slot())
    assert later == Later(slot().ends_at, resold)
