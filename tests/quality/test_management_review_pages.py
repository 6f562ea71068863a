"""A management review at the door: held on a page, decided in, approved by another, printed."""

import re
from typing import Any
from uuid import UUID, uuid4

import pytest

from application.people.grant_role import GrantRole
from domain.people import Role
from tests.money.reading import text_of
from tests.trail.conftest import MERI, House

pytestmark = [pytest.mark.feature("S17"), pytest.mark.feature("N5")]
HERE = "/desk/quality/management-reviews"
PAGE = {"accept": "text/html"}


def send(house: House, path: str, **fields: str) -> Any:
    answer = house.client.post(f"{path}?lang=en", data=fields, headers=PAGE, follow_redirects=False)
    house.settle()
    return answer


def shown(house: House, path: str) -> str:
    answer = house.client.get(f"{path}?lang=en", headers=PAGE)
    assert answer.status_code == 200, answer.text
    return str(answer.text)


def held(house: House) -> str:
    fields = {"since": "2026-01-01", "until": "2026-03-31", "conclusions": "Goals come late."}
    answer = send(house, HERE, **fields)
    assert answer.status_code == 303, answer.text
    (key,) = set(re.findall(rf"{HERE}/([0-9a-f-]{{36}})", shown(house, HERE)))
    return str(key)


def test_it_is_held_decided_in_and_printed_the_same_every_time(house: House) -> None:
    key = held(house)
    decided = {"what": "Goals by session 2", "owner_id": str(MERI), "due": "2030-01-01"}
    assert send(house, f"{HERE}/{key}/decide", **decided).status_code == 303
    assert "Proposed" in shown(house, f"{HERE}/{key}")
    house.act_again()
    one, other = (
        house.client.get(f"/api/quality/management-reviews/{key}/pdf").content for _ in range(2)
    )
    assert one == other
    text = text_of(one)
    assert "Goals come late." in text
    assert "Goals by session 2" in text


def test_what_it_looked_at_stays_whatever_happens_later(house: House) -> None:
    key = held(house)
    before = house.client.get(f"/api/quality/management-reviews/{key}").json()
    case = {"ground": "complaint", "about": str(MERI), "what": "Late"}
    house.client.post("/api/quality/open-case", json=case)
    house.settle()
    after = house.client.get(f"/api/quality/management-reviews/{key}").json()
    assert after == before


def test_whoever_held_it_does_not_approve_it_and_the_form_keeps_its_text(house: House) -> None:
    house.act(GrantRole(person_id=MERI, role=Role.MENTOR))
    key = held(house)
    assert send(house, f"{HERE}/{key}/approve").status_code == 409
    wrong = send(house, HERE, since="2026-03-31", until="2026-01-01", conclusions="Turned round")
    assert wrong.status_code == 422
    assert "Turned round" in wrong.text
    assert house.client.get(f"{HERE}/{UUID(int=1)}", headers=PAGE).status_code == 404
    assert send(house, f"{HERE}/{uuid4()}/nothing").status_code == 404
