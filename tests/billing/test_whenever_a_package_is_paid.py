"""An order of a package that is paid becomes the package; other orders do not."""

import pytest

from application.packages.order_package import package_of
from application.packages.sell_package import SellPackage
from application.packages.whenever_a_package_is_paid import whenever_a_package_is_paid
from domain.orders import Order
from tests.billing.scene import ENGAGEMENT
from tests.billing.test_order_package import ORDER, paid, private
from tests.payments.scene import paid as session_paid
from tests.spec import Spec, commanded

__all__ = ["private"]
pytestmark = pytest.mark.feature("K1")


def test_a_paid_package_is_sold_once(private: Spec) -> None:
    paid(private)
    event = next(e for e in private.log.recorded if isinstance(e, Order.Paid))
    assert commanded(whenever_a_package_is_paid, event) == [
        SellPackage(engagement_id=ENGAGEMENT, units=6, order_id=ORDER, package_id=package_of(ORDER))
    ]


def test_a_paid_session_is_no_package() -> None:
    events = [e for e in session_paid().log.recorded if isinstance(e, Order.Paid)]
    assert [commanded(whenever_a_package_is_paid, e) for e in events] == [[]]
