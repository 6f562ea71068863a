from datetime import date
from decimal import Decimal

import pytest

from domain.vat import (
    FINNISH_VAT,
    PLACE_OF_SUPPLY,
    Category,
    Customer,
    NoVatRate,
    PlaceOfSupplyUnknown,
    Service,
    VatIdNotChecked,
    VatKind,
    VatRateTwice,
    VatTable,
    category_of,
)

pytestmark = pytest.mark.feature("K5")


@pytest.mark.parametrize(
    ("kind", "day", "percent"),
    [
        (VatKind.GENERAL, date(2024, 8, 31), "24"),
        (VatKind.GENERAL, date(2024, 9, 1), "25.5"),
        (VatKind.REDUCED, date(2025, 12, 31), "14"),
        (VatKind.REDUCED, date(2026, 1, 1), "13.5"),
        (VatKind.PERIODICAL, date(2026, 1, 1), "10"),
    ],
)
def test_the_rate_is_the_one_of_the_day(kind: VatKind, day: date, percent: str) -> None:
    row = FINNISH_VAT.on(kind, day)
    assert row.percent == Decimal(percent)
    assert row.source


def test_a_day_without_a_row_is_refused() -> None:
    with pytest.raises(NoVatRate):
        FINNISH_VAT.on(VatKind.GENERAL, date(2012, 12, 31))


def test_two_rows_for_one_day_are_refused() -> None:
    doubled = VatTable(FINNISH_VAT.rows * 2)
    with pytest.raises(VatRateTwice):
        doubled.on(VatKind.GENERAL, date(2026, 1, 1))


@pytest.mark.parametrize("service", Service)
@pytest.mark.parametrize("customer", [Customer.FI_BUSINESS, Customer.FI_CONSUMER])
def test_finnish_customers_pay_finnish_tax(customer: Customer, service: Service) -> None:
    assert category_of(customer, service) is Category.STANDARD


@pytest.mark.parametrize("service", [Service.MENTORING, Service.LIVE_REMOTE])
def test_a_business_in_the_union_with_a_checked_vat_id_owes_the_tax(service: Service) -> None:
    found = category_of(Customer.EU_BUSINESS, service, vat_id_valid=True)
    assert found is Category.REVERSE_CHARGE


def test_without_a_checked_vat_id_there_is_no_reverse_charge() -> None:
    with pytest.raises(VatIdNotChecked):
        category_of(Customer.EU_BUSINESS, Service.MENTORING)


@pytest.mark.asvs("2.2.3")
@pytest.mark.parametrize("service", Service)
@pytest.mark.parametrize("customer", Customer)
def test_cells_nobody_has_opened_are_refused(customer: Customer, service: Service) -> None:
    if (customer, service) in PLACE_OF_SUPPLY:
        assert category_of(customer, service, vat_id_valid=True)
    else:
        with pytest.raises(PlaceOfSupplyUnknown):
            category_of(customer, service, vat_id_valid=True)


def test_eight_of_eighteen_cells_are_open() -> None:
    assert len(PLACE_OF_SUPPLY) == 8
    assert (Customer.EU_BUSINESS, Service.LIVE_ON_SITE) not in PLACE_OF_SUPPLY
