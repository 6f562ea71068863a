"""What happens at the doors is noted so that a machine can read it and nobody can forge it."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
import structlog

from domain.people import Role
from infrastructure.log_lines import write_lines
from infrastructure.rates import LIMITS, Kind
from infrastructure.security_log import note
from infrastructure.settings import Mode, Settings
from tests.signed_in import House, person_in

INSIDE = "password=hunter2"


@pytest.fixture(autouse=True)
def written() -> Iterator[None]:
    write_lines(Settings(mode=Mode.TEST))
    yield
    structlog.reset_defaults()


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.asvs("16.2.1")
@pytest.mark.asvs("16.2.2")
@pytest.mark.asvs("16.2.4")
def test_a_line_says_when_where_who_and_what(capsys: pytest.CaptureFixture[str]) -> None:
    note("denied", "192.0.2.7", person_in(Role.CLIENT), action="people.grant_role")
    (said,) = lines(capsys)
    when = datetime.fromisoformat(said.pop("timestamp"))
    assert when.utcoffset() == timedelta()
    assert said == {
        "event": "denied", "kind": "security", "address": "192.0.2.7", "level": "info",
        "person": str(person_in(Role.CLIENT)), "action": "people.grant_role",
    }  # fmt: skip


@pytest.mark.asvs("16.4.1")
@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "\x1b[2J", "a\u2028b", '"}'])
def test_whatever_is_sent_makes_one_line(capsys: pytest.CaptureFixture[str], text: str) -> None:
    note("denied", text, action=text)
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert "\x1b" not in said
    assert json.loads(said)["action"] == text


@pytest.mark.asvs("16.3.3")
def test_a_form_of_another_site_is_noted(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    client = house.as_(Role.CLIENT)
    client.post("/my/sign-ins/end", headers={"origin": "https://evil.example"})
    (said,) = (line for line in lines(capsys) if line["event"] == "foreign_form")
    assert said["person"] == str(person_in(Role.CLIENT))


@pytest.mark.asvs("16.3.3")
def test_who_asks_too_often_is_noted(
    house: House, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house.reception.rates, "on", True)
    for nth in range(LIMITS[Kind.SIGN_IN].at_once + 1):
        house.stranger.post("/sign-in", data={"email": f"somebody{nth}@firm.example"})
    noted = [line for line in lines(capsys) if line["event"] == "too_many_tries"]
    assert noted[0]["of"] == Kind.SIGN_IN


@pytest.mark.asvs("16.3.4")
def test_a_fault_is_noted_by_its_kind_and_reference(
    house: House, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise ConnectionError(INSIDE)

    monkeypatch.setattr(type(house.reception.shelf), "document", broken)
    house.stranger.get("/terms")
    (said,) = (line for line in lines(capsys) if line["event"] == "fault")
    assert (said["error"], said["route"], said["level"]) == ("ConnectionError", "/terms", "error")
    assert INSIDE not in json.dumps(said)
