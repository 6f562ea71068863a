from decimal import Decimal

import pytest

from application.hours.charging import in_hours, work_line
from domain.accounts import Grounds
from domain.hourly_policy import NoHourlyPolicy, hourly_policy_on
from tests.billing.scene import TODAY, euros

pytestmark = pytest.mark.feature("K2")


def test_a_line_of_work_counts_hours_and_quarters() -> None:
    line = work_line(TODAY, 7, euros("133.33"), "PO-1", Grounds())
    assert (line.quantity, line.unit, line.amount) == (Decimal("1.75"), "HUR", euros("233.33"))
    assert line.order_number == "PO-1"


@pytest.mark.parametrize(("language", "said"), [("fi", "1,5"), ("sv", "1,5"), ("en", "1.5")])
def test_hours_are_written_as_each_language_does(language: str, said: str) -> None:
    assert in_hours(Decimal("1.50"), language) == said


def test_a_day_before_every_policy_is_refused() -> None:
    with pytest.raises(NoHourlyPolicy):
        hourly_policy_on(TODAY.replace(year=2019))
