"""A consumer's right to withdraw: 14 days, everything back but what was performed at their wish."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from application.engagements.close_session import MarkHeld
from application.invoicing.issue_receipt import IssueReceipt
from application.payments.withdraw_from_contract import WithdrawFromContract
from domain.diaries import Diary
from domain.engagements import Engagement, Ground
from domain.money import Money
from domain.orders import Order, WithdrawalOver
from domain.withdrawal import withdrawal_ends
from tests.booking.scene import (
    ORDER,
    ORDERED,
    QUICK,
    SANNA,
    after,
    details,
    hold,
    payment,
    slot,
    to_payment,
)  # fmt: skip
from tests.payments.scene import BOOKED, ENGAGEMENT, RECEIPT, SESSION, firm, paid
from tests.spec import Spec

WITHDRAW = WithdrawFromContract(order_id=ORDER, name="Aino Korhonen", email="aino@yritys.fi")
pytestmark = [pytest.mark.feature("L2"), pytest.mark.feature("K5")]


def quick(*, start_early: bool = True, knows_right_ends: bool = True) -> Spec:
    """Two talks, the first of them tomorrow."""
    said = details(start_early=start_early, knows_right_ends=knows_right_ends)
    spec = firm().given(hold(service_id=QUICK, days=1), said, to_payment())
    spec.given(payment(received=Money(29000)), replace(BOOKED, slot=slot(days=1)))
    return spec.given(IssueReceipt(order_id=ORDER, invoice_id=RECEIPT))


def held(spec: Spec, session: UUID = SESSION, *, days: float = 1) -> Spec:
    spec.by = SANNA
    spec.at(after(days=days, hours=1))
    return spec.given(MarkHeld(engagement_id=ENGAGEMENT, session_id=session))


def test_before_anything_was_held_everything_goes_back_and_the_session_is_off() -> None:
    spec = paid().when(WITHDRAW)
    withdrawn = spec.event(Order.Withdrawn)
    assert (withdrawn.amount, withdrawn.performed) == (Money(14800), Money(0))
    assert (withdrawn.stated_by, withdrawn.confirm_to) == ("Aino Korhonen", "aino@yritys.fi")
    assert spec.event(Engagement.SessionCancelled).ground is Ground.WITHDRAWAL
    assert len([e for e in spec.new if isinstance(e, Diary.TimeReleased)]) == 2


def test_what_was_held_at_the_consumers_wish_is_paid_pro_rata() -> None:
    withdrawn = held(quick()).when(WITHDRAW).event(Order.Withdrawn)
    assert (withdrawn.amount, withdrawn.performed) == (Money(14500), Money(14500))


def test_without_that_wish_nothing_is_owed_even_for_what_was_held() -> None:
    withdrawn = held(quick(start_early=False)).when(WITHDRAW).event(Order.Withdrawn)
    assert withdrawn.amount == Money(29000)


def both_held(*, knows_right_ends: bool) -> Spec:
    spec = held(quick(knows_right_ends=knows_right_ends))
    second = UUID(int=0x77)
    spec.given(replace(BOOKED, session_id=second, slot=slot(days=2)))
    return held(spec, second, days=2)


def test_once_all_is_performed_the_right_is_over_for_whoever_knew() -> None:
    both_held(knows_right_ends=True).when(WITHDRAW).then_refused(WithdrawalOver)


def test_who_was_not_told_may_still_withdraw_and_gets_nothing_back() -> None:
    withdrawn = both_held(knows_right_ends=False).when(WITHDRAW).event(Order.Withdrawn)
    assert withdrawn.amount == Money(0)


def test_withdrawn_twice_it_is_withdrawn_once() -> None:
    paid().given(WITHDRAW).when(WITHDRAW).then()


def test_the_last_instant_belongs_to_the_period_and_the_next_does_not() -> None:
    last = datetime.fromisoformat("2026-03-16T23:59:59.999999+02:00")
    far = replace(BOOKED, slot=slot(days=28))
    spec = paid(booked=far).at(last).when(WITHDRAW)
    assert spec.event(Order.Withdrawn).amount == Money(14800)
    over = paid(booked=far).at(last + timedelta(microseconds=1)).when(WITHDRAW)
    over.then_refused(WithdrawalOver)


def test_what_is_not_paid_is_cancelled_and_not_withdrawn_from() -> None:
    firm().given(*ORDERED).when(WITHDRAW).then_refused(WithdrawalOver)


@pytest.mark.parametrize(
    ("concluded", "last_day"),
    [
        ("2026-03-02T12:00+02:00", "2026-03-16"),  # a Monday
        ("2026-03-07T12:00+02:00", "2026-03-23"),  # would end on a Saturday
        ("2026-03-08T12:00+02:00", "2026-03-23"),  # on a Sunday
        ("2026-03-20T12:00+02:00", "2026-04-07"),  # on Good Friday, then Easter Monday
        ("2026-12-11T12:00+02:00", "2026-12-28"),  # on Christmas Day
        ("2026-06-05T12:00+03:00", "2026-06-22"),  # on Midsummer Eve
        ("2026-03-01T23:59+02:00", "2026-03-16"),  # counted from the civil day in Finland
        ("2026-03-02T00:00+02:00", "2026-03-16"),
    ],
)
def test_a_period_that_would_end_on_a_day_off_ends_on_the_next_working_day(
    concluded: str, last_day: str
) -> None:
    ends = withdrawal_ends(datetime.fromisoformat(concluded))
    assert ends + timedelta(microseconds=1) == _midnight_after(last_day)


def _midnight_after(day: str) -> datetime:
    summer = "2026-03-29" <= day <= "2026-10-24"
    start = datetime.fromisoformat(f"{day}T00:00:00{'+03:00' if summer else '+02:00'}")
    return start + timedelta(days=1)
