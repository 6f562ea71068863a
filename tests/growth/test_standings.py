"""The quality manager sees every mentor's light, and the figures it follows from."""

from datetime import timedelta

import pytest

from application.growth.keep_portfolio import EnterDevelopment
from application.growth.standings import growth_entries, standings
from domain.growth.portfolio import DevelopmentKind
from domain.growth.supervision import Light
from tests.growth.scene import HOUR, SANNA, TODAY, practised, spec, supervised
from tests.tables import kept

pytestmark = pytest.mark.feature("M7")


def test_whoever_practises_is_listed_and_the_light_follows() -> None:
    made = spec().given(practised(1))
    (row,) = kept(standings.rows, "person_id", made)
    assert (row.person_id, row.light) == (SANNA, Light.GREEN)
    made.given(practised(35, TODAY - timedelta(days=1)))
    (row,) = kept(standings.rows, "person_id", made)
    assert row.light is Light.RED
    made.given(supervised(1))
    (row,) = kept(standings.rows, "person_id", made)
    assert row.light is Light.GREEN


def test_every_fact_is_a_figure_with_its_day_and_says_nothing_of_clients() -> None:
    reading = EnterDevelopment(
        kind=DevelopmentKind.READING, day=TODAY, minutes=90, what="On listening"
    )
    listed = kept(
        growth_entries.rows, "entry_id", spec().given(practised(2), supervised(1), reading)
    )
    assert [(row.what, row.minutes, row.day) for row in listed] == [
        ("practice", 2 * HOUR, TODAY), ("supervision", HOUR, TODAY), ("development", 90, TODAY),
    ]  # fmt: skip
    assert "On listening" not in str(listed)
