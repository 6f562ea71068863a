"""A paid order for a seat is followed by the seat; other orders are not ours."""

from typing import Any

import pytest

from application.trainings.take_seat import TakeSeat
from application.trainings.whenever_a_seat_is_paid import whenever_a_seat_is_paid
from domain.orders import Order
from domain.service_kinds import ServiceKind
from tests.spec import Spec, commanded
from tests.trainings.scene import ORDER
from tests.trainings.test_take_seat import PAID, paying


@pytest.mark.feature("I1")
def test_the_seat_is_given_out(spec: Spec) -> None:
    paying(spec).when(PAID)
    paid: Any = spec.event(Order.Paid)
    assert commanded(whenever_a_seat_is_paid, paid) == [TakeSeat(order_id=ORDER)]
    paid.ordered.__dict__["kind"] = ServiceKind.SINGLE
    assert not commanded(whenever_a_seat_is_paid, paid)
