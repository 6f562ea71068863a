from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.invoice_sums import (
    DiscountTooLarge,
    InvoiceSums,
    Line,
    Mode,
    NothingToInvoice,
    OutsideStandsAlone,
    RateDoesNotFit,
    sum_up,
    vat_in,
)
from domain.money import NOTHING, Money
from domain.vat import Category
from tests.money.paper import GENERAL, REDUCED, euros, reverse_charge, seven, sold, two_rates

pytestmark = pytest.mark.feature("L8")
modes = st.sampled_from(["net", "gross"])
lines = st.lists(
    st.builds(
        Line,
        unit_price=st.integers(0, 10**6).map(Money),
        percent=st.sampled_from([GENERAL, REDUCED]),
        quantity=st.integers(1, 400).map(lambda quarters: Decimal(quarters) / 4),
        discount_percent=st.integers(0, 100).map(Decimal),
    ),
    min_size=1,
    max_size=8,
)


def totals(sums: InvoiceSums) -> list[str]:
    return [str(sums.net), str(sums.vat), str(sums.gross)]


def taxes(sums: InvoiceSums) -> list[str]:
    return [str(rate.vat) for rate in sums.rates]


def test_tax_is_reckoned_once_on_the_sum_of_net_lines() -> None:
    assert totals(seven()) == ["86.59", "22.08", "108.67"]


def test_every_rate_is_summed_apart() -> None:
    sums = two_rates()
    assert taxes(sums) == ["826.00", "26.46"]
    assert totals(sums) == ["3435.20", "852.46", "4287.66"]


@pytest.mark.parametrize(
    ("price", "percent", "tax"),
    [("3.00", GENERAL, "0.77"), ("3.00", REDUCED, "0.41"), ("-3.00", GENERAL, "-0.77")],
)
def test_a_tie_goes_away_from_zero(price: str, percent: Decimal, tax: str) -> None:
    assert taxes(sum_up([sold(price, percent)], "net")) == [tax]


def test_a_private_person_pays_exactly_the_promised_price() -> None:
    assert totals(sum_up([sold("99.00")], "gross")) == ["78.88", "20.12", "99.00"]


def test_three_promised_prices_share_the_odd_cent() -> None:
    sums = sum_up([sold("99.00")] * 3, "gross")
    assert totals(sums) == ["236.65", "60.35", "297.00"]
    assert [str(line.vat) for line in sums.lines] == ["20.12", "20.12", "20.11"]


def test_discounts_on_a_line_and_on_the_whole_lessen_each_rate_s_base() -> None:
    sums = sum_up(
        [sold("900.00", discount_percent=Decimal(10)), sold("50.00", REDUCED)],
        "net",
        discount_percent=Decimal(5),
    )
    assert [str(rate.net) for rate in sums.rates] == ["769.50", "47.50"]
    assert taxes(sums) == ["196.22", "6.41"]
    assert str(sums.gross) == "1019.63"


def test_part_hours_are_rounded_in_the_line() -> None:
    sums = sum_up([sold("133.33", quantity="1.75")], "net")
    assert totals(sums) == ["233.33", "59.50", "292.83"]


def test_an_amount_off_is_shared_over_the_lines() -> None:
    even = sum_up([sold("200.00")] * 3, "net", discount=euros("100.00"))
    assert [str(line.part) for line in even.lines] == ["33.34", "33.33", "33.33"]
    mixed = sum_up([sold("333.33"), sold("166.67", REDUCED)], "net", discount=euros("100.00"))
    assert [str(line.part) for line in mixed.lines] == ["66.67", "33.33"]
    assert taxes(mixed) == ["68.00", "18.00"]
    assert str(mixed.gross) == "486.00"


def test_reverse_charge_bears_no_tax() -> None:
    sums = reverse_charge()
    assert totals(sums) == ["780.00", "0.00", "780.00"]
    assert [rate.category for rate in sums.rates] == [Category.REVERSE_CHARGE]


def test_without_a_valid_vat_id_the_same_sale_is_taxed() -> None:
    assert str(sum_up([sold("195.00", quantity="4")], "net").gross) == "978.90"


def test_a_late_cancellation_is_taxed_or_stands_alone_as_compensation() -> None:
    taxed = sum_up([sold("180.00", discount_percent=Decimal(50))], "net")
    assert totals(taxed) == ["90.00", "22.95", "112.95"]
    outside = sold("90.00", Decimal(0), category=Category.OUTSIDE)
    assert totals(sum_up([outside], "net")) == ["90.00", "0.00", "90.00"]
    with pytest.raises(OutsideStandsAlone):
        sum_up([outside, sold("180.00")], "net")


def test_a_missed_single_session_costs_its_price() -> None:
    assert totals(sum_up([sold("180.00")], "net")) == ["180.00", "45.90", "225.90"]


@pytest.mark.parametrize("mode", ["net", "gross"])
def test_a_full_discount_leaves_a_valid_invoice_of_nothing(mode: Mode) -> None:
    sums = sum_up([sold("148.00")], mode, discount_percent=Decimal(100))
    assert totals(sums) == ["0.00", "0.00", "0.00"]


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(NothingToInvoice):
        sum_up([], "net")
    with pytest.raises(DiscountTooLarge):
        sum_up([sold("10.00", discount=euros("10.01"))], "net")
    with pytest.raises(DiscountTooLarge):
        sum_up([sold("10.00")], "net", discount=euros("10.01"))
    with pytest.raises(DiscountTooLarge):
        sum_up([sold("10.00")], "net", discount_percent=Decimal(-5))
    with pytest.raises(RateDoesNotFit):
        sum_up([sold("10.00", GENERAL, category=Category.REVERSE_CHARGE)], "net")
    with pytest.raises(RateDoesNotFit):
        sum_up([sold("10.00", Decimal(0))], "net")


@settings(deadline=None)
@given(lines, modes, st.integers(0, 100).map(Decimal))
def test_lines_rates_and_totals_always_agree(some: list[Line], mode: Mode, off: Decimal) -> None:
    sums = sum_up(some, mode, discount_percent=off)
    assert Money.total(line.net for line in sums.lines) == sums.net
    assert Money.total(line.vat for line in sums.lines) == sums.vat
    for rate in sums.rates:
        base = rate.net if mode == "net" else rate.gross
        assert rate.vat == vat_in(base, rate.percent, mode)


@settings(deadline=None)
@given(lines)
def test_gross_mode_never_changes_the_price(some: list[Line]) -> None:
    promised = Money.total(line.before_discount - line.reduction for line in some)
    assert sum_up(some, "gross").gross == promised


@settings(deadline=None)
@given(st.integers(0, 10**6).map(Money), st.integers(1, 20), modes)
def test_splitting_a_line_keeps_every_total(price: Money, parts: int, mode: Mode) -> None:
    whole = sum_up([replace(sold("0.00"), unit_price=price)], mode)
    pieces = [replace(sold("0.00"), unit_price=piece) for piece in price.split(parts)]
    assert totals(sum_up(pieces, mode)) == totals(whole)


@settings(deadline=None)
@given(lines, modes)
def test_the_order_of_lines_changes_no_total(some: list[Line], mode: Mode) -> None:
    assert sum_up(some, mode).rates == sum_up(some[::-1], mode).rates
    assert sum_up(some, mode).gross >= NOTHING
