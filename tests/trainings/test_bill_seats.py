"""Seats by invoice stand on the payer's account once: when delivered, or for the fee."""

from datetime import timedelta

import pytest

from application.trainings.bill_seats import BillFee, BillSeats
from domain.accounts import Account, Charge
from domain.events import derived
from domain.money import Money
from domain.trainings.seats import payer_of_order
from domain.vat import Service
from tests.spec import Spec
from tests.trainings.scene import DAYS, ORDER, TRAINING, on_sale, seated, seats
from tests.trainings.test_order_seats import ORDERED

pytestmark = pytest.mark.feature("I1")
BILLED = BillSeats(training_id=TRAINING)


def test_every_seat_by_invoice_is_charged_once(spec: Spec) -> None:
    seated(on_sale(spec), 1).given(ORDERED).at(DAYS[-1].ends_at + timedelta(hours=1))
    spec.when(BILLED).then(Account.LineAdded, Account.LineAdded, Account.LineAdded)
    line = spec.new[0].line  # type: ignore[attr-defined]
    assert (line.charge, line.unit_price) == (Charge.TRAINING, Money(490_00))
    assert (line.supplied_from, line.supplied_to) == (DAYS[0].day, DAYS[-1].day)
    assert (line.service, line.order_number) == (Service.LIVE_ON_SITE, "PO-7")
    assert (line.words.fi[:11], line.words.en[:10]) == ("Koulutus: M", "Training: ")
    assert line.grounds.terms == "trainings/1"
    spec.when(BILLED).then()


@pytest.mark.feature("I4")
def test_a_fee_is_charged_as_a_fee(spec: Spec) -> None:
    on_sale(spec).given(ORDERED)
    seat = next(iter(seats(spec)))
    fee = BillFee(
        training_id=TRAINING, seat_id=seat, payer_id=payer_of_order(ORDER), fee=Money(245_00),
        percent=50,
    )  # fmt: skip
    spec.when(fee).then(Account.LineAdded)
    told = spec.event(Account.LineAdded)
    assert told.source_id == derived(seat, "line")
    assert told.line.words.fi.startswith("Peruutusmaksu 50 %, koulutus: ")
    assert (told.line.charge, told.line.grounds.percent) == (Charge.LATE_CANCELLATION, 50)
