from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from application.pricing.price_table import rows
from application.pricing.set_prices import AgreePrices, SetPrices
from domain.price_books import DiscountRow, PriceBook, PriceRow, PricesInThePast, PricesMakeNoSense
from domain.price_lists import Audience, Product
from tests.billing.scene import ORGANISATION, TODAY, euros
from tests.spec import Spec
from tests.tables import kept

HOUR = PriceRow(Product.SESSION_HOUR, Audience.PRIVATE, euros("155.00"))
NEW = SetPrices(valid_from=TODAY, prices=(HOUR,), discounts=(DiscountRow(4, Decimal(5)),))
pytestmark = pytest.mark.feature("K1")


def test_prices_come_in_versions(spec: Spec) -> None:
    assert spec.when(NEW).event(PriceBook.PricesSet).version == 1
    assert spec.when(NEW).event(PriceBook.PricesSet).version == 2


def test_prices_that_make_no_sense_are_refused(spec: Spec) -> None:
    for wrong in (
        replace(NEW, prices=(replace(HOUR, amount=euros("0.00")),)),
        replace(NEW, prices=(HOUR, HOUR)),
        replace(NEW, discounts=(DiscountRow(4, Decimal(100)),)),
        replace(NEW, discounts=(DiscountRow(4, Decimal(5)), DiscountRow(4, Decimal(6)))),
    ):
        spec.when(wrong).then_refused(PricesMakeNoSense)


def test_only_the_first_list_may_begin_in_the_past(spec: Spec) -> None:
    first = replace(NEW, valid_from=date(2026, 1, 1))
    spec.given(first).when(first).then_refused(PricesInThePast)


def test_every_version_is_listed(spec: Spec) -> None:
    spec.given(NEW, AgreePrices(customer_id=ORGANISATION, valid_from=TODAY, prices=(HOUR,)))
    listed = kept(rows, "line_id", spec)
    assert [(row.version, row.amount, row.units) for row in listed] == [
        (1, euros("155.00"), None), (1, None, 4), (1, euros("155.00"), None),
    ]  # fmt: skip
    assert [row.customer_id for row in listed] == [None, None, ORGANISATION]
