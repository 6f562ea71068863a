"""A training that was held, and a fee by invoice, are charged."""

from typing import Any
from uuid import UUID

import pytest

from application.trainings.bill_seats import BillFee, BillSeats
from application.trainings.whenever_seats_are_to_be_billed import (
    whenever_seats_are_to_be_billed,
)
from domain.cancelling_policy import Payer
from domain.money import NOTHING, Money
from domain.trainings import Deal, PaidBy, Seating, Training
from tests.spec import commanded
from tests.trainings.scene import TRAINING
from tests.trainings.test_whenever_a_seat_is_paid_back import SEAT, told

pytestmark = pytest.mark.feature("I4")
PAYER = UUID(int=7)


def given_up(paid_by: PaidBy, fee: Money) -> Any:
    deal = Deal(Payer.ORGANISATION, Money(490_00), paid_by, payer_id=PAYER, order_number="PO")
    return told(
        Seating.SeatGivenUp, training_id=TRAINING, seat_id=SEAT, deal=deal, fee=fee, percent=50
    )


def test_a_held_training_is_billed() -> None:
    held = told(Training.Held, originator_id=TRAINING)
    assert commanded(whenever_seats_are_to_be_billed, held) == [BillSeats(training_id=TRAINING)]


def test_a_fee_is_billed_where_an_invoice_was_to_come() -> None:
    (fee,) = commanded(whenever_seats_are_to_be_billed, given_up(PaidBy.INVOICE, Money(245_00)))
    assert fee == BillFee(
        training_id=TRAINING, seat_id=SEAT, payer_id=PAYER, fee=Money(245_00), percent=50,
        order_number="PO",
    )  # fmt: skip
    assert not commanded(whenever_seats_are_to_be_billed, given_up(PaidBy.INVOICE, NOTHING))
    assert not commanded(whenever_seats_are_to_be_billed, given_up(PaidBy.CARD, Money(1)))
