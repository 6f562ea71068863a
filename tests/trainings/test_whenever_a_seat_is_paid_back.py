"""What goes back is asked for once, with its ground."""

from typing import Any
from uuid import UUID

import pytest

from application.payments.ask_refund import AskRefund
from application.trainings.whenever_a_seat_is_paid_back import whenever_a_seat_is_paid_back
from domain.events import derived
from domain.money import NOTHING, Money
from domain.trainings import Seating
from domain.trainings.cancelling import Why
from tests.spec import commanded

pytestmark = pytest.mark.feature("I4")
SEAT, PAYMENT = UUID(int=1), UUID(int=2)


def told(kind: Any, **facts: Any) -> Any:
    event = object.__new__(kind)
    event.__dict__.update(facts)
    return event


def given_up(payment: UUID | None, refund: Money) -> Any:
    return told(
        Seating.SeatGivenUp, seat_id=SEAT, payment_id=payment, refund=refund, why=Why.WITHDRAWAL
    )


def test_what_was_paid_and_is_not_kept_goes_back() -> None:
    (ask,) = commanded(whenever_a_seat_is_paid_back, given_up(PAYMENT, Money(100)))
    assert ask == AskRefund(
        payment_id=PAYMENT, refund_id=derived(SEAT, "refund"), amount=Money(100),
        ground="training seat withdrawal",
    )  # fmt: skip


def test_nothing_goes_back_where_nothing_is_left_or_was_paid() -> None:
    assert not commanded(whenever_a_seat_is_paid_back, given_up(PAYMENT, NOTHING))
    assert not commanded(whenever_a_seat_is_paid_back, given_up(None, NOTHING))


def test_money_for_a_seat_that_was_gone_goes_back_whole() -> None:
    missed = told(Seating.SeatsMissed, order_id=SEAT, payment_id=PAYMENT, price=Money(614_95))
    (ask,) = commanded(whenever_a_seat_is_paid_back, missed)
    assert ask.amount == Money(614_95)
