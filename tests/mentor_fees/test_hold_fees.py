"""What is contested waits: case 21, a mentor's fee while the payment of its session is disputed."""

from datetime import date

import pytest

from application.mentor_fees.hold_fees import (
    ContestOrder,
    HoldFee,
    HoldNoShowFee,
    KeepOrder,
    ReleaseFee,
)
from domain.mentor_fees import FeeAccount, Hold, OrderFees
from domain.mentor_fees.words import FeeUnknown
from tests.engagements.scene import CASE, ORDER
from tests.mentor_fees.scene import (
    FIRST,
    SANNA,
    SECOND,
    UUID,
    Became,
    Booked,
    account,
    agreed,
    at,
    earn,
    entry,
    met,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("L7")
LATER = date(2026, 5, 1)


def due(spec: Spec, today: date = LATER) -> set[UUID]:
    return set(account(spec).due(LATER, today))


def test_a_fee_is_due_once_14_days_are_over(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4))
    assert due(spec, date(2026, 3, 18)) == set()
    assert due(spec, date(2026, 3, 19)) == set(account(spec).entries)


def test_case_21_a_disputed_payment_holds_the_fees_of_its_order(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4), order_id=ORDER)
    met(spec, SECOND, at(3, 6))
    spec.when(ContestOrder(order_id=ORDER))
    spec.then(OrderFees.PaymentContested, FeeAccount.Held, FeeAccount.Held)
    assert entry(FIRST) not in due(spec)
    assert entry(SECOND) in due(spec)
    spec.when(ContestOrder(order_id=ORDER)).then()
    spec.when(KeepOrder(order_id=ORDER))
    spec.then(OrderFees.PaymentKept, FeeAccount.Released, FeeAccount.Released)
    assert entry(FIRST) in due(spec)


def test_what_is_earned_during_a_dispute_is_held_at_once(spec: Spec) -> None:
    spec.given(*agreed(), ContestOrder(order_id=ORDER))
    met(spec, FIRST, at(3, 4), order_id=ORDER)
    assert due(spec) == set()


def test_finance_holds_a_fee_and_lets_it_go(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4))
    hold = HoldFee(mentor_id=SANNA, entry_id=entry())
    spec.when(hold).then(FeeAccount.Held)
    assert spec.event(FeeAccount.Held).why is Hold.LOOKED_INTO
    spec.when(hold).then()
    spec.when(ReleaseFee(mentor_id=SANNA, entry_id=entry())).then(FeeAccount.Released)
    spec.when(HoldFee(mentor_id=SANNA, entry_id=FIRST)).then_refused(FeeUnknown)


def test_a_disputed_no_show_holds_its_fee(spec: Spec) -> None:
    spec.given(*agreed(), Booked(starts_at=at(3, 4))).at(at(3, 4, 12)).given(Became(what="missed"))
    disputed = HoldNoShowFee(engagement_id=CASE, session_id=FIRST, disputed=True)
    spec.when(disputed)
    assert not [event for event in spec.new if isinstance(event, FeeAccount.Held)]
    spec.given(earn()).when(disputed).then(FeeAccount.Held)
    settled = HoldNoShowFee(engagement_id=CASE, session_id=FIRST, disputed=False)
    spec.when(settled).then(FeeAccount.Released)
