"""Withdrawing from a seat: the link on the page of what was bought, two steps, and the money."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from api.booking.order_links import order_behind
from application.booking.start_payment import StartPayment
from application.firm_details.publish_text import PublishText
from application.payments.record_payment import RecordPayment
from domain.firm_details import TextKind
from domain.money import Money
from domain.orders import Method, Order
from domain.payments import Payment, payment_of
from domain.slots import Slot
from domain.trainings import Seating, seating_of
from domain.trainings.cancelling import Why
from tests.signed_in import House, open_house
from tests.spec_times import NOON
from tests.trainings.scene import NAMES, OPENED, TAUGHT, TRAINING, planned, words

DAYS = (Slot(NOON + timedelta(days=3), 240), Slot(NOON + timedelta(days=5), 240))
PAID, HALF = Money(614_95), Money(307_47)
SAID = {"name": NAMES[0], "email": "aino@x.example"}
LEFT = f"/api/trainings/{TRAINING}"


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    """A training on sale that begins within the fourteen days."""
    with open_house(database_url, tmp_path) as house:
        for kind in TextKind:
            house.do(PublishText(kind=kind, valid_from=date(2026, 1, 1), text=words("Text")))
        house.do(TAUGHT, planned(gatherings=DAYS), OPENED)
        yield house


def of_kind(house: House, stream: Any, kind: type) -> Any:
    (found,) = [one for one in house.reception.log.stream(stream) if isinstance(one, kind)]
    return found


def ordered(house: House, visitor: Any) -> str:
    """The address of an order of a seat that is to begin early, paid by card."""
    here: str = visitor.post(f"/trainings/{TRAINING}/register").headers["location"]
    order_id = order_behind(house.reception, here.rpartition("/")[2])
    asked = SAID | {"order_id": str(order_id), "accept_terms": True, "start_early": True}
    assert visitor.post("/api/booking/give-details", json=asked).status_code == 200
    house.do(
        StartPayment(order_id=order_id, method=Method.CARD),
        RecordPayment(intent="pi_1", order_id=order_id, received=PAID),
    )
    return here


@pytest.mark.feature("I4")
@pytest.mark.feature("L2")
def test_a_seat_is_left_in_two_steps_and_what_was_held_stays_paid(house: House) -> None:
    visitor = house.browser()
    here = ordered(house, visitor)
    assert f'href="{here}/withdraw"' in visitor.get(here).text
    assert visitor.get(LEFT).json()["seats_left"] == 5
    house.let_it_be(DAYS[0].ends_at)
    assert "307,47" in visitor.get(f"{here}/withdraw?lang=fi").text
    wrong = visitor.post(f"{here}/withdraw", data=SAID | {"email": ""})
    assert (wrong.status_code, NAMES[0] in wrong.text) == (422, True)
    step = visitor.post(f"{here}/withdraw?lang=en", data=SAID)
    assert "Confirm withdrawal" in step.text
    assert visitor.get(LEFT).json()["seats_left"] == 5
    command = re.search(r'name="command_id" value="([^"]+)"', step.text)
    assert command
    for _ in "12":
        done = visitor.post(f"{here}/withdraw/confirm", data=SAID | {"command_id": command[1]})
        assert (done.status_code, done.headers["location"]) == (303, here)
    house.settle()
    assert visitor.get(LEFT).json()["seats_left"] == 6
    assert f'href="{here}/withdraw"' not in visitor.get(here).text
    order_id = order_behind(house.reception, here.rpartition("/")[2])
    withdrawn = of_kind(house, order_id, Order.Withdrawn)
    assert (withdrawn.amount, withdrawn.performed) == (HALF, PAID - HALF)
    assert of_kind(house, seating_of(TRAINING), Seating.SeatGivenUp).why is Why.WITHDRAWAL
    assert of_kind(house, payment_of("pi_1"), Payment.RefundAsked).amount == HALF
    assert [one.to for one in house.post.letters if "307,47" in one.text] == [SAID["email"]]
