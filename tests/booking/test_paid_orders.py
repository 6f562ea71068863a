import pytest

from application.booking.paid_orders import rows
from application.payments.withdraw_from_contract import WithdrawFromContract
from tests.booking.scene import AINO, ORDER, ORDERED, PRICE, THE_FIRM, payment
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.tables import kept


@pytest.mark.feature("L1")
def test_an_order_is_listed_once_it_is_paid_and_says_when_it_was_withdrawn_from() -> None:
    spec = Spec(MemoryLog()).given(*THE_FIRM, *ORDERED)
    assert kept(rows, "order_id", spec) == []
    (row,) = kept(rows, "order_id", spec.given(payment()))
    assert (row.order_id, row.client_id, row.price, row.withdrawn) == (ORDER, AINO, PRICE, False)
    spec.given(WithdrawFromContract(order_id=ORDER, name="Aino", email="aino@yritys.fi"))
    (row,) = kept(rows, "order_id", spec)
    assert row.withdrawn
