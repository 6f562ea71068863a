"""A year no calendar here holds is refused wherever an address or a command can name one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from api.asked_times import _times_of, require_times
from api.main import create_app
from api.route_actions import routes_of
from application.management.hold_review import HoldManagementReview
from domain.slots import TimeOutOfReach
from infrastructure.settings import Settings
from tests.trail.conftest import MERI, House, house

__all__ = ["house"]
pytestmark = [pytest.mark.feature("Q2"), pytest.mark.feature("N3")]
OUT_OF_REACH = ("0001-01-01", "0001-01-01T00:00:00", "9999-12-31", "9999-12-31T23:59:59-14:00",
                "-62135596800")  # fmt: skip


def addresses(app: Any) -> Iterator[tuple[str, str]]:
    """Every address of the service that can name a time, with the name it has there."""
    ids = {"framework": "ismcp"}
    for route in routes_of(app):
        if "GET" not in (route.methods or ()):
            continue
        names = dict(_times_of(route.dependant))
        path = route.path
        for one in route.dependant.path_params:
            path = path.replace(f"{{{one.alias}}}", ids.get(one.alias, str(MERI)))
        for name in names:
            yield path, name


def test_the_walk_finds_every_time_an_address_can_name() -> None:
    found = {(path, name) for path, name in addresses(create_app(Settings(), ""))}
    assert ("/api/trail/events", "as_of") in found
    assert ("/api/billing/reports/tax", "as_of") in found
    assert ("/desk/dashboards", "at") in found
    assert len(found) > 60


def test_no_time_in_an_address_is_a_fault_of_ours(house: House) -> None:
    for path, name in sorted(set(addresses(house.app))):
        said = house.client.get(path, params={name: OUT_OF_REACH[0]})
        assert said.status_code == 422, (path, name, said.status_code)
        for text in OUT_OF_REACH[1:]:
            answer = house.client.get(path, params={name: text})
            assert answer.status_code in {403, 404, 422}, (path, name, text, answer.status_code)
    said = house.client.get("/api/trail/events", params={"as_of": "0001-01-01"}).json()
    assert (said["code"], said["facts"]) == ("TimeOutOfReach", {"field": "as_of"})


def test_whatever_the_firm_can_look_at_has_a_position_and_a_day_that_exist(house: House) -> None:
    for address in ("/api/trail/events/" + "9" * 40, "/desk/trail?before=" + "9" * 40,
                    "/api/trail/events?q=from:0001-01-01", "/api/trail/events?q=to:9999-12-31",
                    f"/desk/trail/cases/{MERI}?event=" + "9" * 40):  # fmt: skip
        assert house.client.get(address).status_code in {200, 404, 422}, address
    body = {"since": "0001-01-01", "until": "2026-01-01", "conclusions": "All is well"}
    answer = house.client.post("/api/quality/hold-management-review", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "TimeOutOfReach")


def test_a_command_is_looked_at_whole() -> None:
    def held(since: date, as_of: datetime | None = None) -> HoldManagementReview:
        return HoldManagementReview(
            since=since, until=date(2026, 1, 1), conclusions="x", as_of=as_of
        )

    require_times(held(date(1970, 1, 1), datetime(2199, 12, 31, tzinfo=UTC)))
    with pytest.raises(TimeOutOfReach):
        require_times([held(date(1969, 12, 31))])
    with pytest.raises(TimeOutOfReach):
        require_times(held(date(2026, 1, 1), datetime(2200, 1, 1, tzinfo=UTC)))
