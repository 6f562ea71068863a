"""Busy times of a mentor's own calendar keep others out; its silence frees nothing."""

from datetime import timedelta

import pytest

from domain.calendar_trouble import Trouble
from domain.outside_calendar_policy import NoCalendarPolicy, calendar_policy_on
from domain.outside_calendars import OutsideCalendar
from tests.mentors.own_calendar import DENTIST, READY, SCHOOL, read, silent
from tests.mentors.pool import PETRI
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("E2")


def test_only_what_changed_is_recorded_starts_and_ends_alone(spec: Spec) -> None:
    spec.given(*READY).when(read(DENTIST, SCHOOL)).then(OutsideCalendar.BusyTimesChanged)
    told = spec.event(OutsideCalendar.BusyTimesChanged)
    assert (told.busy, told.free, told.person_id) == ((DENTIST, SCHOOL), (), PETRI)
    spec.when(read(SCHOOL, DENTIST)).then()
    spec.when(read(SCHOOL)).then(OutsideCalendar.BusyTimesChanged)
    gone = spec.event(OutsideCalendar.BusyTimesChanged)
    assert (gone.busy, gone.free) == ((), (DENTIST,))


def test_silence_is_noted_once_frees_nothing_and_is_told_after_a_day(spec: Spec) -> None:
    spec.given(*READY, read(DENTIST)).when(silent()).then(OutsideCalendar.ReadingFailed)
    spec.at(NOON + timedelta(hours=23, minutes=59)).when(silent(Trouble.REFUSED)).then()
    spec.at(NOON + timedelta(hours=24)).when(silent()).then(OutsideCalendar.MentorTold)
    spec.at(NOON + timedelta(hours=25)).when(silent()).then()
    spec.when(read(DENTIST)).then(OutsideCalendar.ReadAgain)
    spec.when(silent(number=9)).then()


def test_the_numbers_are_a_dated_policy() -> None:
    policy = calendar_policy_on(NOON.date())
    assert (policy.version, policy.every, policy.patience) == (
        "calendars/1", timedelta(hours=1), timedelta(days=1),
    )  # fmt: skip
    assert policy.days_ahead > 366
    with pytest.raises(NoCalendarPolicy):
        calendar_policy_on(NOON.date(), ())
