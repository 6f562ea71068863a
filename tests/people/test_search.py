"""The office's search over HTTP: a caller is found by whatever they say."""

from typing import Any

import pytest

from application.people.register_person import RegisterPerson
from tests.trail.conftest import MERI, House, house

__all__ = ["house"]
pytestmark = pytest.mark.feature("Q2")
PAGE = {"accept": "text/html"}


def found(house: House, text: str) -> list[dict[str, Any]]:
    answer = house.client.post("/api/search", json={"q": text})
    assert answer.status_code == 200, answer.text
    hits: list[dict[str, Any]] = answer.json()
    return hits


@pytest.mark.parametrize("text", ["aho", "MERI", "meri@x", "eri a"])
def test_a_person_is_found_by_part_of_name_or_address(house: House, text: str) -> None:
    assert [hit["id"] for hit in found(house, text)] == [str(MERI)]


def test_a_phone_number_is_found_however_it_is_spaced(house: House) -> None:
    house.act(RegisterPerson(name="Otso", email="o@x.example", phone="+358 40 123 4567"))
    assert [hit["words"] for hit in found(house, "0401234567"[1:])] == ["Otso"]
    assert [hit["words"] for hit in found(house, "40 123 45")] == ["Otso"]


@pytest.mark.parametrize("text", ["", "a", "%", "__", "100%", "'; drop table", "Zzyzx"])
def test_signs_that_mean_something_to_a_database_mean_nothing_here(house: House, text: str) -> None:
    assert found(house, text) == []


def test_the_page_leads_to_the_person_and_says_so_when_nothing_is_found(house: House) -> None:
    shown = house.client.post("/desk/search?lang=en", data={"q": "aho"}, headers=PAGE).text
    assert f"/desk/people/{MERI}" in shown
    person = house.client.get(f"/desk/people/{MERI}?lang=en", headers=PAGE).text
    assert "meri@x.example" in person
    none = house.client.post("/desk/search?lang=en", data={"q": "zzz"}, headers=PAGE).text
    assert "Nothing found" in none


def test_a_stranger_cannot_look_people_up(house: House) -> None:
    house.forget_token()
    assert house.client.post("/api/search", json={"q": "aho"}).status_code == 401
    assert house.client.get(f"/desk/people/{MERI}").status_code == 401
