"""Withdrawing in two steps without a sign-in, with the words kept and once only."""

import re
from typing import Any

import pytest

from tests.trail.conftest import House, house

__all__ = ["house"]
pytestmark = pytest.mark.feature("L2")
SAID = {"name": "Aino Virtanen", "email": "aino@x.example", "contract": "K2026-00012"}


def send(house: House, path: str, data: dict[str, str]) -> Any:
    return house.client.post(f"{path}?lang=en", data=data, follow_redirects=False)


def waiting(house: House) -> int:
    events = house.client.get("/api/trail/events?q=type:WithdrawalStatement.Made").json()["items"]
    return len(events)


def test_it_takes_two_steps_and_no_more_to_withdraw(house: House) -> None:
    first = send(house, "/withdraw", SAID)
    assert "Confirm withdrawal" in first.text
    house.settle()
    assert waiting(house) == 0
    command = re.search(r'name="command_id" value="([^"]+)"', first.text)
    assert command
    for _ in range(2):
        second = send(house, "/withdraw/confirm", SAID | {"command_id": command[1]})
        assert second.headers["location"] == "/withdraw/done"
    house.settle()
    assert waiting(house) == 1


def test_what_is_missing_is_asked_for_and_the_rest_stays(house: House) -> None:
    answer = send(house, "/withdraw", SAID | {"contract": ""})
    assert answer.status_code == 422
    assert "Aino Virtanen" in answer.text


def test_a_stranger_does_not_see_who_withdrew(house: House) -> None:
    house.forget_token()
    assert house.client.get("/api/withdrawals").status_code == 401
    assert house.client.get("/withdraw").status_code == 200
