"""Development asked of a mentor a year is a dated policy."""

from datetime import date

import pytest

from domain.growth.development_policy import (
    POLICIES,
    DevelopmentPolicy,
    development_policy_on,
)


@pytest.mark.feature("M6")
def test_sixteen_hours_are_asked_a_year_until_another_version_holds() -> None:
    assert development_policy_on(date(2026, 3, 2)).minutes_a_year == 960
    later = DevelopmentPolicy(
        version="development/2", valid_from=date(2027, 1, 1), minutes_a_year=1200
    )
    days = (date(2024, 1, 1), date(2026, 12, 31), date(2027, 1, 1))
    asked = [development_policy_on(day, (*POLICIES, later)).version for day in days]
    assert asked == ["development/1", "development/1", "development/2"]
