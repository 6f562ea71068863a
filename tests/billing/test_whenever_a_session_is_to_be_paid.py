from uuid import UUID

import pytest

from application.invoicing.bill_group_seats import BillGroupSeats
from application.invoicing.bill_session import BillSession, UnbillSession
from application.invoicing.whenever_a_session_is_to_be_paid import (
    whenever_a_session_is_to_be_paid,
)
from domain.cancelling_outcome import Why
from domain.engagements import Cover, Engagement, SessionKind, Side
from domain.engagements.session_words import Ground, WaiverReason
from domain.events import Event
from domain.slots import Slot
from tests.billing.scene import ENGAGEMENT, MENTEE, MENTOR, SESSION, Held, OnAccount, at, opened
from tests.spec import Spec, commanded

BILL = BillSession(engagement_id=ENGAGEMENT, session_id=SESSION)
SLOT = Slot(at(3, 9), 60)


def fact(kind_of: type[Event], **facts: object) -> Event:
    event = object.__new__(kind_of)
    known = {
        "originator_id": ENGAGEMENT, "session_id": SESSION, "mentee_id": MENTEE, "others": (),
        "mentor_id": MENTOR, "slot": SLOT, "order_id": None, "cover": Cover.ACCOUNT,
    }  # fmt: skip
    event.__dict__.update(known | facts)
    return event


def test_a_session_held_on_account_is_billed(spec: Spec) -> None:
    spec.given(*opened(), OnAccount(starts_at=at(3, 9))).at(at(3, 9, 11)).when(Held())
    held = spec.event(Engagement.SessionHeld)
    assert commanded(whenever_a_session_is_to_be_paid, held) == [BILL]


@pytest.mark.feature("G2")
def test_a_group_that_met_from_a_package_pays_for_further_seats() -> None:
    held = fact(Engagement.SessionHeld, cover=Cover.PACKAGE, kind=SessionKind.GROUP)
    seats = BillGroupSeats(engagement_id=ENGAGEMENT, session_id=SESSION)
    assert commanded(whenever_a_session_is_to_be_paid, held) == [seats]


def test_what_was_paid_before_or_is_free_makes_no_line() -> None:
    for cover in (Cover.ORDER, Cover.PACKAGE, Cover.FREE):
        held = fact(Engagement.SessionHeld, cover=cover, kind=SessionKind.REGULAR)
        assert commanded(whenever_a_session_is_to_be_paid, held) == []


def test_a_late_cancelling_is_billed_and_a_timely_one_is_not() -> None:
    cancelled = {"ground": Ground.CLIENT, "why": Why.LATE}
    late = fact(Engagement.SessionCancelled, percent=50, **cancelled)
    free = fact(Engagement.SessionCancelled, percent=0, **cancelled)
    assert commanded(whenever_a_session_is_to_be_paid, late) == [BILL]
    assert commanded(whenever_a_session_is_to_be_paid, free) == []


def test_a_no_show_is_billed_once_it_can_no_longer_be_disputed() -> None:
    missed = fact(Engagement.NoShowStated, percent=100, side=Side.MENTOR, dispute_until=at(3, 23))
    (told,) = commanded(whenever_a_session_is_to_be_paid, missed)
    assert told.not_before == at(3, 23).date()


def test_what_is_taken_back_or_waived_is_taken_off() -> None:
    settled = fact(Engagement.NoShowSettled, stands=False, percent=100)
    waived = fact(Engagement.UseWaived, reason=WaiverReason.GOODWILL, percent=50)
    for event in (settled, waived):
        (told,) = commanded(whenever_a_session_is_to_be_paid, event)
        assert isinstance(told, UnbillSession)
    stands = fact(Engagement.NoShowSettled, stands=True, percent=100)
    assert commanded(whenever_a_session_is_to_be_paid, stands) == []
    assert UUID(int=0x114) == SESSION
