from datetime import date

import pytest

from application.booking.open_holiday import CloseHoliday, NotAHoliday, OpenHoliday
from domain.booking_rules import BookingRules
from domain.holidays import holidays_between, holidays_in
from infrastructure.finnish_holidays import holidays_of
from tests.spec import Spec

EPIPHANY = date(2027, 1, 6)
pytestmark = pytest.mark.feature("E1")


def test_a_holiday_is_opened_once(spec: Spec) -> None:
    command = OpenHoliday(day=EPIPHANY)
    spec.when(command).then(BookingRules.Opened, BookingRules.HolidayOpened)
    spec.when(command).then()


def test_an_opened_holiday_is_closed_again(spec: Spec) -> None:
    spec.given(OpenHoliday(day=EPIPHANY)).when(CloseHoliday(day=EPIPHANY))
    spec.then(BookingRules.HolidayClosed)
    spec.when(CloseHoliday(day=EPIPHANY)).then()


def test_an_ordinary_day_needs_no_opening(spec: Spec) -> None:
    spec.when(OpenHoliday(day=date(2027, 1, 7))).then_refused(NotAHoliday)


@pytest.mark.parametrize("year", range(1992, 2100))
def test_the_computed_holidays_are_those_of_the_almanac(year: int) -> None:
    assert holidays_in(year) == frozenset(holidays_of(year))


def test_holidays_of_several_years_are_those_of_each() -> None:
    both = holidays_between(date(2026, 12, 1), date(2027, 1, 31))
    assert both == holidays_in(2026) | holidays_in(2027)
