"""The API's reference: every operation stands in it, for people at work here and nobody else."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from domain.people import Role
from infrastructure.settings import CHECKOUT
from tests.signed_in import House, open_house

pytestmark = pytest.mark.feature("Q2")
TOLD: dict[str, Any] = json.loads((CHECKOUT / "openapi.json").read_text(encoding="utf-8"))
PAGE = {"accept": "text/html"}


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("house")) as house:
        yield house


def test_every_operation_stands_in_the_reference_with_who_may_ask(house: House) -> None:
    office = house.as_(Role.COORDINATOR)
    tags = {one["tags"][0] for methods in TOLD["paths"].values() for one in methods.values()}
    shown = "".join(
        office.get(f"/desk/api/{tag}?lang=en", headers=PAGE).text for tag in sorted(tags)
    )
    for path, methods in TOLD["paths"].items():
        for method in methods:
            assert f"<code>{method.upper()} {path}</code>" in shown
    assert shown.count("Who may:") == sum(map(len, TOLD["paths"].values()))
    assert "Set a mentor&#39;s time aside for ten minutes" in shown


def test_the_front_page_of_the_reference_leads_to_every_chapter(house: House) -> None:
    shown = house.as_(Role.MENTOR).get("/desk/api?lang=fi", headers=PAGE).text
    assert "Näin pyydetään" in shown
    assert 'href="/desk/api/people%20and%20services"' in shown


def test_programs_get_the_same_description_as_the_checkout_holds(house: House) -> None:
    assert house.as_(Role.FINANCE).get("/api/openapi.json").json()["paths"] == TOLD["paths"]


def test_what_is_not_there_is_not_found_and_strangers_and_clients_see_nothing(house: House) -> None:
    assert house.as_(Role.QUALITY).get("/desk/api/nonsense", headers=PAGE).status_code == 404
    for path in ("/desk/api", "/desk/api/booking", "/api/openapi.json"):
        assert house.as_(Role.CLIENT).get(path).status_code == 403, path
        assert house.stranger.get(path, follow_redirects=False).status_code in {303, 401}, path
