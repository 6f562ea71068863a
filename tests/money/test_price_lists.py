from datetime import date
from decimal import Decimal

import pytest

from domain.invoice_sums import sum_up
from domain.price_lists import (
    STARTING_PRICES,
    Audience,
    NoPrice,
    NoSuchPackage,
    Price,
    PriceFixed,
    PriceList,
    Product,
    price_day,
)
from tests.money.paper import euros, sold

HOUR, FIRM = Product.SESSION_HOUR, Audience.ORGANISATION
TODAY = date(2026, 2, 2)
RISING = PriceList(
    (
        Price(HOUR, FIRM, date(2026, 1, 1), euros("180.00")),
        Price(HOUR, FIRM, date(2026, 10, 1), euros("195.00")),
    )
)
HELD = [date(2026, 9, 24), date(2026, 10, 1), date(2026, 10, 8)]
BOOKED = [date(2026, 9, 10), date(2026, 10, 1), date(2026, 9, 20)]


def bill(fixed: PriceFixed, booked: list[date]) -> list[str]:
    days = [price_day(fixed, booked_on=b, held_on=h) for b, h in zip(booked, HELD, strict=True)]
    sums = sum_up([sold(str(RISING.on(HOUR, FIRM, day).amount)) for day in days], "net")
    return [str(sums.net), str(sums.vat), str(sums.gross)]


def test_a_session_bears_the_price_of_the_day_it_is_held() -> None:
    assert bill(PriceFixed.WHEN_HELD, BOOKED) == ["570.00", "145.35", "715.35"]


def test_or_of_the_day_it_was_booked_where_the_firm_says_so() -> None:
    assert bill(PriceFixed.WHEN_BOOKED, BOOKED) == ["555.00", "141.53", "696.53"]


def test_before_the_first_row_there_is_no_price() -> None:
    with pytest.raises(NoPrice):
        RISING.on(HOUR, FIRM, date(2025, 12, 31))
    with pytest.raises(NoPrice):
        RISING.on(HOUR, Audience.PRIVATE, TODAY)


@pytest.mark.parametrize(
    ("units", "private", "organisation"),
    [(4, "568.32", "844.80"), (6, "816.96", "1214.40"), (10, "1302.40", "1936.00")],
)
@pytest.mark.feature("K1")
def test_packages_cost_four_eight_and_twelve_percent_less(
    units: int, private: str, organisation: str
) -> None:
    assert STARTING_PRICES.package(units, Audience.PRIVATE, TODAY) == euros(private)
    assert STARTING_PRICES.package(units, FIRM, TODAY) == euros(organisation)


def test_a_package_nobody_sells_is_refused() -> None:
    with pytest.raises(NoSuchPackage):
        STARTING_PRICES.package(5, FIRM, TODAY)


@pytest.mark.parametrize(("minutes", "price"), [(15, "55.00"), (60, "220.00"), (90, "330.00")])
def test_a_session_costs_its_part_of_the_hour(minutes: int, price: str) -> None:
    assert STARTING_PRICES.session(FIRM, minutes, TODAY) == euros(price)


def test_private_persons_are_shown_prices_with_tax() -> None:
    assert Audience.PRIVATE.mode == "gross"
    assert FIRM.mode == "net"
    hour = STARTING_PRICES.on(HOUR, Audience.PRIVATE, TODAY).amount
    sums = sum_up([sold(str(hour), Decimal("25.5"))], "gross")
    assert (str(sums.gross), str(sums.net)) == ("148.00", "117.93")
