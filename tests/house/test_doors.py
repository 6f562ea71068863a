"""Every route has a door, and what strangers may use is opened on purpose.

A route that everybody may use gets a line in `open_to_everybody.txt` beside this file; any other
gets a door of `api/doors.py` by role, or `may("room.action", of="id")` of `api/permits.py`.
"""

from pathlib import Path

import pytest

from api.main import create_app
from api.route_actions import routes_of, rules_of
from domain.matters import REACH
from infrastructure.settings import Settings

LIST = Path(__file__).with_name("open_to_everybody.txt")
ROUTES = [
    (f"{method} {route.path}", [rule for _, rule in rules_of(route)])
    for route in routes_of(create_app(Settings(), ""))
    for method in sorted(route.methods or ())
]
pytestmark = [pytest.mark.generated, pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.1")]


def test_every_route_has_its_door() -> None:
    assert [name for name, rules in ROUTES if not rules] == []


def test_what_is_open_to_everybody_is_a_list_to_be_read() -> None:
    opened = {name for name, rules in ROUTES if all(REACH[rule.matter].everybody for rule in rules)}
    unlisted = opened - set(LIST.read_text().splitlines())
    assert not unlisted, f"open to strangers, but not in {LIST.name}: {sorted(unlisted)}"
