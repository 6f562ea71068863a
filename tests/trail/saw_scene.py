"""A mentoring looked at as its client saw it: booked at noon, cancelled an hour later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from application.engagements.cancel_session import CancelSession
from domain.people import Role
from tests.security.course_of import Told, begin
from tests.signed_in import House, open_house
from tests.spec_times import NOON


@pytest.fixture(scope="module", name="house")
def open_then(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("saw")) as house:
        yield house


@pytest.fixture(scope="module", name="told")
def told_then(house: House) -> Told:
    house.let_it_be(NOON)
    told = begin(house)
    house.let_it_be(NOON + timedelta(hours=1))
    house.do(CancelSession(engagement_id=told.course, session_id=told.session), by=told.mentee)
    house.settle()
    return told


def saw(house: House, told: Told, **more: Any) -> Any:
    """What the client saw, as the quality manager gets it."""
    answer = house.as_(Role.QUALITY).get(
        f"/api/trail/cases/{told.course}/as-the-client-saw-it", params=more
    )
    assert answer.status_code == 200, answer.text
    return answer.json()
