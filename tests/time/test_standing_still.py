"""Days on which nothing runs out: counted once, and moved on by while they last."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.standing_still import Days, days_of, days_still, later_end, stands_still, together

DAY = date(2026, 3, 1)
days = st.integers(0, 400).map(lambda n: DAY + timedelta(days=n))
stretches = st.lists(st.tuples(days, days), max_size=6)


def test_what_overlaps_or_touches_is_one_stretch() -> None:
    some = [(date(2026, 5, 1), date(2026, 6, 1)), (date(2026, 4, 1), date(2026, 5, 1))]
    assert together([*some, (date(2026, 8, 2), date(2026, 8, 2))]) == [
        (date(2026, 4, 1), date(2026, 6, 1))
    ]


@pytest.mark.parametrize(
    ("end", "later"),
    [
        (date(2026, 3, 31), date(2026, 3, 31)),  # before it began
        (date(2026, 4, 1), date(2026, 4, 11)),  # on its first day
        (date(2026, 4, 5), date(2026, 4, 15)),
        (date(2026, 6, 1), date(2026, 6, 11)),
    ],
)
def test_an_end_moves_on_by_what_began_before_it(end: date, later: date) -> None:
    assert later_end(end, DAY, [(date(2026, 4, 1), date(2026, 4, 11))]) == later


def test_what_began_in_the_middle_of_it_moves_on_by_the_rest() -> None:
    still = [(date(2026, 4, 1), date(2026, 4, 11))]
    assert later_end(date(2026, 6, 1), date(2026, 4, 8), still) == date(2026, 6, 4)


@given(stretches, days, st.integers(0, 200))
def test_as_many_days_run_before_an_end_as_without_standing_still(
    some: list[Days], since: date, length: int
) -> None:
    end = later_end(since + timedelta(days=length), since, some)
    assert (end - since).days - days_still(since, end, some) == length
    assert not stands_still(end, some) or end < since


@given(stretches, days)
def test_single_days_are_those_that_stand_still(some: list[Days], first: date) -> None:
    found = days_of(some, first)
    assert found == {
        day for day in (first + timedelta(days=n) for n in range(366)) if stands_still(day, some)
    }
