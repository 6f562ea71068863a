from typing import Any
from uuid import uuid4

import pytest

from tests.trail.conftest import MERI, House

pytestmark = pytest.mark.feature("N1")


def opened(house: House, **more: Any) -> Any:
    body = {"auditor": "EMCC", "cases": [str(MERI)], "until": house.tomorrow} | more
    answer = house.client.post("/api/trail/open-to-auditor", json=body)
    house.settle()
    return answer


def path(answer: Any) -> str:
    return "/audit/" + str(answer.json()["link"]).rpartition("/")[2]


def test_an_auditor_reads_the_chosen_cases_without_an_account(house: House) -> None:
    address = path(opened(house))
    house.forget_token()
    shown = house.client.get(f"{address}?lang=en")
    assert shown.status_code == 200
    assert "Tuomas" in shown.text
    assert house.client.get(f"{address}/{MERI}.zip").headers["content-type"] == "application/zip"


def test_no_other_case_is_open_to_them(house: House) -> None:
    address = path(opened(house))
    other = uuid4()
    assert house.client.get(f"{address}?case={other}").status_code == 404
    assert house.client.get(f"{address}/{other}.zip").status_code == 404


def test_a_made_up_or_altered_link_opens_nothing(house: House) -> None:
    address = path(opened(house))
    wrong = address[:-2] + ("aa" if not address.endswith("aa") else "bb")
    for link in (wrong, "/audit/x", address[:-1]):
        assert house.client.get(link).status_code == 404, link


def test_access_ends_with_its_time_and_by_the_quality_managers_act(house: House) -> None:
    answer = opened(house)
    address = path(answer)
    body = {"access_id": answer.json()["access_id"]}
    assert house.client.post("/api/trail/close-to-auditor", json=body).status_code == 200
    house.settle()
    assert house.client.get(address).status_code == 404
    late = path(opened(house, auditor="ISO"))
    house.forget_token()
    house.reception.log.clock.set(house.reception.log.now().replace(year=2030))
    assert house.client.get(late).status_code == 404


@pytest.mark.parametrize(
    "more", [{"cases": []}, {"until": "2020-01-01T00:00:00Z"}, {"until": "2040-01-01T00:00:00Z"}]
)
def test_access_is_narrow_in_cases_and_time(house: House, more: dict[str, Any]) -> None:
    answer = opened(house, **more)
    assert answer.status_code == 422
    assert answer.json()["code"] == "AccessTooWide"


def test_sent_twice_it_is_one_access(house: House) -> None:
    house.client.headers["idempotency-key"] = "audit-1"
    until = house.tomorrow
    assert path(opened(house, until=until)) == path(opened(house, until=until))
