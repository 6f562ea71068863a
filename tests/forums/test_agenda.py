"""The agenda fills the three hours: promise, check-in, cases in equal stretches, closing."""

from uuid import UUID

import pytest

from domain.forums.agenda import Part, agenda_of
from domain.forums.policy import FIRST_POLICY
from domain.slots import Slot
from tests.spec import NOON

pytestmark = pytest.mark.feature("H2")
SLOT = Slot(NOON, 180)
CASES = tuple(UUID(int=n) for n in range(1, 9))


@pytest.mark.parametrize("count", range(9))
def test_it_begins_with_the_promise_and_fills_the_time_whoever_brings_how_much(count: int) -> None:
    points = agenda_of(FIRST_POLICY, SLOT, CASES[:count])
    assert [point.part for point in points[:2]] == [Part.PROMISE, Part.CHECK_IN]
    assert points[-1].part is Part.CLOSING
    assert sum(point.minutes for point in points) == 180
    ends = [point.starts_at.timestamp() + point.minutes * 60 for point in points]
    assert ends[:-1] == [point.starts_at.timestamp() for point in points[1:]]


def test_two_cases_have_fifty_minutes_each_with_a_break_between() -> None:
    points = agenda_of(FIRST_POLICY, SLOT, CASES[:2])
    told = [(point.part.value, point.minutes) for point in points]
    assert told == [
        ("promise", 5), ("check_in", 35), ("case", 50), ("break", 15), ("case", 50),
        ("closing", 25),
    ]  # fmt: skip
    assert [point.case_id for point in points if point.part is Part.CASE] == list(CASES[:2])


def test_where_nobody_announced_a_case_the_time_is_open() -> None:
    (case,) = (p for p in agenda_of(FIRST_POLICY, SLOT, ()) if p.part is Part.CASE)
    assert (case.case_id, case.minutes) == (None, 105)
