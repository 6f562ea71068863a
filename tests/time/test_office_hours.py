"""The firm's answer clocks stand still at night, at weekends, on holidays and on eves."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.office_hours import (
    DaysBelowZero,
    OfficeNeverOpens,
    add_office_hours,
    add_working_days,
    is_working_day,
    office,
    office_hours_between,
    working_days_between,
)
from infrastructure.finnish_holidays import days_off, name_of

HELSINKI = ZoneInfo("Europe/Helsinki")
DAYS_OFF = days_off(2026) | days_off(2027)
OFFICE = office(time(9), time(16), DAYS_OFF)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), HELSINKI)


def hours(start: datetime, end: datetime) -> float:
    return office_hours_between(start, end, OFFICE) / timedelta(hours=1)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 6, 19),  # juhannusaatto
        date(2026, 12, 24),
        date(2027, 1, 6),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2026, 5, 1),
        date(2026, 5, 14),
    ],
)
def test_feasts_and_eves_on_weekdays_are_no_working_days(day: date) -> None:
    assert day.isoweekday() <= 5
    assert not is_working_day(day, DAYS_OFF)


@pytest.mark.parametrize("day", [date(2026, 4, 30), date(2026, 4, 2), date(2026, 12, 31)])
def test_other_eves_are_working_days(day: date) -> None:
    assert is_working_day(day, DAYS_OFF)


def test_midsummer_eve_is_leapt_over() -> None:
    thursday = date(2026, 6, 18)
    assert add_working_days(thursday, 1, DAYS_OFF) == date(2026, 6, 22)
    assert add_working_days(thursday, 2, DAYS_OFF) == date(2026, 6, 23)
    assert working_days_between(thursday, date(2026, 6, 23), DAYS_OFF) == 2


def test_zero_working_days_is_today_or_the_next_working_day() -> None:
    assert add_working_days(date(2026, 6, 18), 0, DAYS_OFF) == date(2026, 6, 18)
    assert add_working_days(date(2026, 12, 24), 0, DAYS_OFF) == date(2026, 12, 28)


def test_working_days_are_not_counted_backward() -> None:
    with pytest.raises(DaysBelowZero):
        add_working_days(date(2026, 6, 18), -1, DAYS_OFF)


def test_a_firm_closed_for_ever_is_said_to_be_so() -> None:
    always = frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(800))
    with pytest.raises(OfficeNeverOpens):
        add_working_days(date(2026, 1, 1), 1, always)
    with pytest.raises(OfficeNeverOpens):
        add_office_hours(
            datetime(2026, 1, 1, tzinfo=UTC), timedelta(hours=1), office(days_off=always)
        )


days = st.dates(date(2026, 1, 1), date(2027, 6, 30))


@settings(deadline=None)
@given(days, st.integers(1, 40))
def test_adding_working_days_and_counting_them_agree(day: date, count: int) -> None:
    later = add_working_days(day, count, DAYS_OFF)
    assert is_working_day(later, DAYS_OFF)
    assert working_days_between(day, later, DAYS_OFF) == count
    assert working_days_between(day, later - timedelta(days=1), DAYS_OFF) == count - 1


def test_only_open_hours_are_counted() -> None:
    thursday, friday = date(2026, 11, 26), date(2026, 11, 27)
    assert hours(at(thursday, 10), at(thursday, 12, 30)) == 2.5
    assert hours(at(thursday, 15), at(friday, 10)) == 2
    assert hours(at(friday, 15), at(date(2026, 11, 30), 10)) == 2
    assert hours(at(friday, 20), at(date(2026, 11, 29), 23)) == 0
    assert hours(at(friday, 15), at(friday, 10)) == 0


def test_office_hours_before_midsummer_wait_for_monday() -> None:
    assert hours(at(date(2026, 6, 18), 15), at(date(2026, 6, 22), 12)) == 4
    due = add_office_hours(at(date(2026, 6, 18), 15), timedelta(hours=4), OFFICE)
    assert due == at(date(2026, 6, 22), 12)


def test_an_answer_due_at_closing_time_is_due_that_day() -> None:
    thursday = date(2026, 11, 26)
    assert add_office_hours(at(thursday, 12), timedelta(hours=4), OFFICE) == at(thursday, 16)


def test_a_working_day_lasts_as_long_in_the_weeks_of_both_changes() -> None:
    for monday in (date(2026, 3, 23), date(2026, 10, 19)):
        assert hours(at(monday, 0), at(monday + timedelta(days=8), 0)) == 42


seconds = st.integers(0, 500 * 24 * 3600)
instants = seconds.map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n))


@settings(deadline=None)
@given(instants, st.integers(1, 60 * 60))
def test_adding_office_hours_and_counting_them_agree(start: datetime, minutes: int) -> None:
    length = timedelta(minutes=minutes)
    due = add_office_hours(start, length, OFFICE)
    assert office_hours_between(start, due, OFFICE) == length
    assert office_hours_between(start, due - timedelta(seconds=1), OFFICE) < length


@settings(deadline=None)
@given(instants, instants, instants)
def test_office_hours_add_up(a: datetime, b: datetime, c: datetime) -> None:
    a, b, c = sorted((a, b, c))
    whole = office_hours_between(a, c, OFFICE)
    assert whole == office_hours_between(a, b, OFFICE) + office_hours_between(b, c, OFFICE)


def test_holidays_are_named_in_three_languages() -> None:
    eve, church = date(2026, 6, 19), date(2027, 3, 26)
    assert [name_of(eve, language) for language in ("fi", "sv", "en")] == [
        "Juhannusaatto",
        "Midsommarafton",
        "Midsummer Eve",
    ]
    assert [name_of(church, language) for language in ("fi", "sv", "en")] == [
        "Pitkäperjantai",
        "Långfredagen",
        "Good Friday",
    ]
    assert name_of(date(2026, 6, 18), "fi") is None


def test_movable_feasts_of_thirty_years_fall_where_the_church_puts_them() -> None:
    for year in range(2020, 2050):
        found = days_off(year)
        assert easter(year) - timedelta(days=2) in found
        assert easter(year) + timedelta(days=1) in found
        assert easter(year) + timedelta(days=39) in found
        midsummer_eves = [d for d in found if d.month == 6 and 19 <= d.day <= 25]
        assert any(d.isoweekday() == 5 for d in midsummer_eves)


def easter(year: int) -> date:
    """Gregorian Easter by the rule of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return date(year, month, day + 1)
