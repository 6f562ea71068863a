"""What counts for a share is the firm's own list price, whatever the customer paid."""

from datetime import date

import pytest

from application.pricing.set_prices import AgreePrices, SetPrices
from domain.mentor_fees import FeeAccount
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from tests.billing.scene import ORGANISATION
from tests.mentor_fees.scene import FIRST, agreed, amounts, at, euros, met
from tests.spec import Spec

pytestmark = pytest.mark.feature("L7")
HOUR = (Product.SESSION_HOUR, Audience.ORGANISATION)


def test_discounts_are_the_firm_s(spec: Spec) -> None:
    cheaper = AgreePrices(
        customer_id=ORGANISATION, valid_from=date(2026, 1, 1), valid_until=date(2026, 12, 31),
        prices=(PriceRow(*HOUR, euros("150.00")),),
    )  # fmt: skip
    met(spec.given(*agreed(), cheaper), FIRST, at(3, 4))
    assert amounts(spec)["session"] == euros("132.00")


def test_the_firm_s_own_list_of_the_day_it_was_booked_decides(spec: Spec) -> None:
    listed = SetPrices(
        valid_from=date(2026, 3, 1), prices=(PriceRow(*HOUR, euros("250.00")),), reason="a new year"
    )
    met(spec.given(*agreed(), listed), FIRST, at(3, 4))
    assert amounts(spec)["session"] == euros("150.00")
    told = [event for event in spec.log.recorded if isinstance(event, FeeAccount.Earned)]
    assert {one.price_version for one in told} != {"prices/0"}
