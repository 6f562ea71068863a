"""A mentor's own calendar is subscribed to by an https address, and read no more at a word."""

import pytest

from application.mentors.subscribe_calendar import (
    CalendarAddressUnusable,
    SubscribeCalendar,
    UnsubscribeCalendar,
)
from domain.outside_calendars import OutsideCalendar
from tests.mentors.own_calendar import ADDRESS, DENTIST, READY, SUBSCRIBED, read
from tests.mentors.pool import JOINED, MENTOR, PETRI
from tests.spec import Spec

pytestmark = pytest.mark.feature("E2")
ENOUGH = UnsubscribeCalendar(mentor_id=MENTOR)


def test_an_address_is_kept_under_the_mentors_own_key(spec: Spec) -> None:
    spec.given(*JOINED).when(SUBSCRIBED).then(OutsideCalendar.Opened, OutsideCalendar.Subscribed)
    told = spec.event(OutsideCalendar.Subscribed)
    assert (told.address, told.person_id, told.number) == (ADDRESS, PETRI, 1)
    spec.when(SUBSCRIBED).then()


def test_a_calendar_program_may_call_its_address_webcal(spec: Spec) -> None:
    spoken = SubscribeCalendar(mentor_id=MENTOR, address=" webcal" + ADDRESS[5:])
    spec.given(*JOINED).when(spoken)
    assert spec.event(OutsideCalendar.Subscribed).address == ADDRESS


@pytest.mark.parametrize(
    "address",
    ["", "calendar.example/a.ics", "http://calendar.example/a.ics", "https://u@calendar.example/",
     "https://calendar.example:8443/a.ics", "file:///etc/passwd", "https:///a.ics"],
)  # fmt: skip
def test_no_other_address_will_do(spec: Spec, address: str) -> None:
    spec.given(*JOINED)
    wrong = SubscribeCalendar(mentor_id=MENTOR, address=address)
    spec.when(wrong).then_refused(CalendarAddressUnusable)


def test_with_another_address_the_busy_times_stay_until_it_is_read(spec: Spec) -> None:
    other = SubscribeCalendar(mentor_id=MENTOR, address="https://other.example/me.ics")
    spec.given(*READY, read(DENTIST)).when(other).then(OutsideCalendar.Subscribed)
    assert spec.event(OutsideCalendar.Subscribed).number == 2
    spec.when(read(number=1)).then()
    spec.when(read(number=2)).then(OutsideCalendar.BusyTimesChanged)
    assert spec.event(OutsideCalendar.BusyTimesChanged).free == (DENTIST,)


def test_what_is_read_no_more_is_forgotten(spec: Spec) -> None:
    spec.given(*READY, read(DENTIST)).when(ENOUGH).then(OutsideCalendar.Unsubscribed)
    spec.when(ENOUGH).then()
    spec.when(read(DENTIST)).then()
    spec.when(SUBSCRIBED).then(OutsideCalendar.Subscribed)
