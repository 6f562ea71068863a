"""Every price ever set can be looked up, with the version, the customer and the reason."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from application.pricing.price_table import PriceLine, rows
from application.pricing.set_prices import AgreePrices, SetPrices
from domain.price_books import DiscountRow, PriceRow
from domain.price_lists import Audience, Product
from tests.billing.scene import ORGANISATION, TODAY, euros
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L9")
HOUR = PriceRow(Product.SESSION_HOUR, Audience.PRIVATE, euros("155.00"))
SET = SetPrices(valid_from=TODAY, prices=(HOUR,), discounts=(DiscountRow(4, Decimal(5)),))


def listed(spec: Spec) -> list[PriceLine]:
    return kept(rows, "line_id", spec)


def test_a_price_has_an_amount_and_a_package_its_share(spec: Spec) -> None:
    hour, four = listed(spec.given(SET))
    assert (hour.product, hour.amount, hour.units) == (
        Product.SESSION_HOUR, euros("155.00"), None,
    )  # fmt: skip
    assert (four.product, four.units, four.percent) == (None, 4, Decimal(5))


def test_an_earlier_version_stays_listed_beside_the_new(spec: Spec) -> None:
    dearer = replace(HOUR, amount=euros("160.00"))
    later = replace(SET, valid_from=date(2026, 7, 1), prices=(dearer,), discounts=())
    lines = listed(spec.given(SET, later))
    assert [(one.version, one.amount) for one in lines if one.product] == [
        (1, euros("155.00")), (2, euros("160.00")),
    ]  # fmt: skip


def test_a_customers_own_price_says_whose_it_is(spec: Spec) -> None:
    spec.given(AgreePrices(customer_id=ORGANISATION, valid_from=TODAY, prices=(HOUR,)))
    (line,) = listed(spec)
    assert line.customer_id == ORGANISATION
