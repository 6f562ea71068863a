"""The what-if at the door: for those who look at figures, always labelled, odd input told."""

import pytest

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


@pytest.mark.parametrize("odd", ["consumer_late=101", "since=yesterday", "consumer_hour=free"])
def test_odd_input_is_told(house: House, odd: str) -> None:
    assert house.client.get(f"/api/figures/what-if?{odd}").status_code == 422


def test_it_is_for_those_who_look_at_figures(house: House) -> None:
    house.forget_token()
    assert house.client.get("/api/figures/what-if").status_code == 401
