"""What goes back of an order a gift card paid for: minutes onto the card first, then money."""

import pytest

from application.firm import Command
from application.payments.pay_back import fee_receipt_of
from application.payments.settle_session import ReturnFee, SettleSession
from application.payments.whenever_money_goes_back import whenever_money_goes_back
from application.payments.withdraw_from_contract import WithdrawFromContract
from application.vouchers.whenever_a_card_paid_in_vain import whenever_a_card_paid_in_vain
from domain.cancelling_outcome import Why
from domain.invoicing import Invoice
from domain.invoicing.issuing import Issued
from domain.money import Money
from domain.orders import Order, OrderState
from tests.billing.scene import PERSON_SET
from tests.booking.scene import ORDER, THE_FIRM, details, hold, to_payment
from tests.memory_log import MemoryLog
from tests.payments.scene import BOOKED, SESSION
from tests.spec import Spec, commanded
from tests.vouchers.test_pay_with_gift_card import (
    HALF,
    HALF_HOUR,
    SOLD,
    by_card,
    card_of,
    half_paid,
)

pytestmark = [pytest.mark.feature("K4"), pytest.mark.feature("L2")]


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, PERSON_SET, SOLD, HALF_HOUR, hold())


def follow(spec: Spec) -> list[Issued]:
    """Do what follows from money going back; give the documents issued by it."""
    told = next(e for e in spec.new if isinstance(e, Order.Event))
    before = len(spec.log.recorded)
    for policy in (whenever_money_goes_back, whenever_a_card_paid_in_vain):
        for wish in commanded(policy, told):
            assert isinstance(wish, Command)
            spec.given(wish)
    return [e for e in spec.log.recorded[before:] if isinstance(e, Invoice.Issued)]


def settle(percent: int) -> SettleSession:
    return SettleSession(
        order_id=ORDER, session_id=SESSION, percent=percent, why=Why.LATE, terms="cancelling/1"
    )


def test_cancelled_in_time_the_minutes_go_onto_the_card_and_the_money_back(spec: Spec) -> None:
    half_paid(spec).when(settle(0))
    told = spec.event(Order.SessionSettled)
    assert (told.to_card, told.amount) == (HALF, HALF)
    (note,) = follow(spec)
    assert (note.kind, note.gross, note.snapshot.vat) == ("credit", HALF, Money(1504))
    assert card_of(spec, HALF_HOUR).left == 30
    assert spec.log.fold(Order, ORDER).state is OrderState.REFUNDED


def test_of_a_fee_the_card_gets_back_first_and_money_that_is_kept_is_receipted(spec: Spec) -> None:
    half_paid(spec).when(settle(50))
    told = spec.event(Order.SessionSettled)
    assert (told.to_card, told.amount, told.fee, told.fee_by_card) == (
        HALF, Money(0), HALF, Money(0),
    )  # fmt: skip
    credit, fee = follow(spec)
    assert (credit.gross, fee.gross, fee.snapshot.vat) == (HALF, HALF, Money(1504))
    assert card_of(spec, HALF_HOUR).left == 30
    spec.when(ReturnFee(order_id=ORDER, session_id=SESSION, why="waived"))
    (waived,) = follow(spec)
    assert (waived.credits_id, waived.gross) == (fee_receipt_of(ORDER, SESSION), HALF)


def test_what_the_card_alone_kept_is_no_sale_once_more(spec: Spec) -> None:
    spec.given(by_card(), details(), to_payment(), BOOKED).when(settle(50))
    told = spec.event(Order.SessionSettled)
    assert (told.to_card, told.amount, told.fee_by_card) == (HALF, Money(0), HALF)
    assert follow(spec) == []
    assert card_of(spec).left == 30
    spec.when(ReturnFee(order_id=ORDER, session_id=SESSION, why="waived"))
    assert follow(spec) == []
    assert card_of(spec).left == 60


def test_withdrawn_from_everything_goes_back_where_it_came_from(spec: Spec) -> None:
    half_paid(spec).when(WithdrawFromContract(order_id=ORDER, name="Aino", email="aino@yritys.fi"))
    told = spec.event(Order.Withdrawn)
    assert (told.to_card, told.amount) == (HALF, HALF)
    (note,) = follow(spec)
    assert note.gross == HALF
    assert card_of(spec, HALF_HOUR).left == 30
