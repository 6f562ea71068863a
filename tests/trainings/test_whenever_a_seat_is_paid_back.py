"""What goes back is refunded and credited once, with its ground."""

from typing import Any
from uuid import UUID

import pytest

from application.invoicing.credit_invoice import CreditReceipt
from application.payments.ask_refund import AskRefund
from application.trainings.whenever_a_seat_is_paid_back import whenever_a_seat_is_paid_back
from domain.cancelling_policy import Payer
from domain.events import derived
from domain.invoicing.money_events import CreditedAmount
from domain.money import NOTHING, Money
from domain.trainings import Deal, PaidBy, Seating
from domain.trainings.cancelling import Why
from tests.spec import commanded

pytestmark = pytest.mark.feature("I4")
SEAT, PAYMENT, ORDER = UUID(int=1), UUID(int=2), UUID(int=3)


def told(kind: Any, **facts: Any) -> Any:
    event = object.__new__(kind)
    event.__dict__.update(facts)
    return event


def given_up(payment: UUID | None, refund: Money) -> Any:
    deal = Deal(Payer.CONSUMER, Money(614_95), PaidBy.CARD, payment)
    return told(
        Seating.SeatGivenUp, seat_id=SEAT, order_id=ORDER, deal=deal, refund=refund,
        why=Why.WITHDRAWAL,
    )  # fmt: skip


def test_what_was_paid_and_is_not_kept_goes_back() -> None:
    ask, credit = commanded(whenever_a_seat_is_paid_back, given_up(PAYMENT, Money(100)))
    assert ask == AskRefund(
        payment_id=PAYMENT, refund_id=derived(SEAT, "refund"), amount=Money(100),
        ground="training seat withdrawal",
    )  # fmt: skip
    assert credit == CreditReceipt(
        invoice_id=derived(ORDER, "receipt"), credit_id=derived(SEAT, "credit"),
        lines=(CreditedAmount(0, Money(100)),), reason="training seat withdrawal",
    )  # fmt: skip


def test_nothing_goes_back_where_nothing_is_left_or_was_paid() -> None:
    assert not commanded(whenever_a_seat_is_paid_back, given_up(PAYMENT, NOTHING))
    assert not commanded(whenever_a_seat_is_paid_back, given_up(None, Money(100)))


def test_money_for_a_seat_that_was_gone_goes_back_whole() -> None:
    missed = told(Seating.SeatsMissed, order_id=SEAT, payment_id=PAYMENT, price=Money(614_95))
    ask, credit = commanded(whenever_a_seat_is_paid_back, missed)
    assert ask.amount == Money(614_95)
    assert credit.invoice_id == derived(SEAT, "receipt")
