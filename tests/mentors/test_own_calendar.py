"""The page of a mentor's own calendar: when one is busy, and whether it can be read."""

import pytest

from application.mentors.own_calendar import OwnCalendar, own_calendar
from application.mentors.subscribe_calendar import UnsubscribeCalendar
from domain.calendar_trouble import Trouble
from tests.mentors.own_calendar import DENTIST, READY, SCHOOL, read, silent
from tests.mentors.pool import MENTOR
from tests.spec import NOON, Spec, shown

pytestmark = pytest.mark.feature("E2")


def page(spec: Spec) -> OwnCalendar:
    found: OwnCalendar = shown(
        own_calendar, *[e for e in spec.log.recorded if list(own_calendar.key(e))]
    )
    return found


def test_it_shows_the_host_and_the_times_in_order_but_not_the_address(spec: Spec) -> None:
    spec.given(*READY, read(SCHOOL, DENTIST))
    found = page(spec)
    assert (found.host, found.times, found.read_once) == (
        "calendar.example", (DENTIST, SCHOOL), True,
    )  # fmt: skip
    assert "abc123" not in repr(found)


def test_a_silent_calendar_is_shown_with_its_times_until_it_is_read_again(spec: Spec) -> None:
    spec.given(*READY, read(DENTIST), silent(Trouble.UNREADABLE))
    found = page(spec)
    assert (found.trouble, found.failing_since, found.times) == (
        Trouble.UNREADABLE, NOON, (DENTIST,),
    )  # fmt: skip
    spec.given(read(DENTIST))
    assert (page(spec).trouble, page(spec).failing_since) == (None, None)


def test_nothing_is_left_of_one_that_is_read_no_more(spec: Spec) -> None:
    spec.given(*READY, read(DENTIST), UnsubscribeCalendar(mentor_id=MENTOR))
    assert page(spec) == OwnCalendar(MENTOR, 1)
