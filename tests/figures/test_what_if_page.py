"""The what-if at the door: for those who look at figures, always labelled, odd input told."""

import pytest

from application.pricing.set_prices import SetPrices
from domain.money import Money
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from tests.trail.conftest import House, house

__all__ = ["house"]
pytestmark = pytest.mark.feature("N6")
PAGE = {"accept": "text/html"}


def test_it_is_labelled_as_accounting_and_says_what_it_was_computed_by(house: House) -> None:
    told = house.client.get("/api/figures/what-if", params={"consumer_late": "100"}).json()
    assert told["label"] == "accounting, not a forecast"
    assert told["version"] == "what-if/1"
    assert [side["payer"] for side in told["sides"]] == ["consumer", "organisation"]
    page = house.client.get("/desk/what-if?lang=en&consumer_hour=150,50", headers=PAGE)
    assert page.status_code == 200
    assert "not a forecast" in page.text
    assert 'value="150.50"' in page.text


def test_prices_left_out_are_those_of_the_price_book(house: House) -> None:
    prices = (PriceRow(Product.SESSION_HOUR, Audience.PRIVATE, Money(161_00)),)
    since = house.reception.log.now().date()
    house.act(SetPrices(prices=prices, valid_from=since))
    page = house.client.get("/desk/what-if?lang=en", headers=PAGE).text
    assert 'value="161.00"' in page, "the firm's own price"
    assert 'value="220.00"' in page, "and where it has set none, the one a firm starts with"


@pytest.mark.parametrize("odd", ["consumer_late=101", "since=yesterday", "consumer_hour=free"])
def test_odd_input_is_told(house: House, odd: str) -> None:
    assert house.client.get(f"/api/figures/what-if?{odd}").status_code == 422


def test_it_is_for_those_who_look_at_figures(house: House) -> None:
    house.forget_token()
    assert house.client.get("/api/figures/what-if").status_code == 401
