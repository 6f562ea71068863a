"""Limits are said by firm, mentor and service; the nearer level wins, from its day on."""

from datetime import date

import pytest

from application.booking.fits import NotBookable
from application.booking.open_holiday import CloseHoliday, OpenHoliday
from application.booking.set_limits import SetFirmLimits, SetMentorLimits, SetServiceLimits
from application.mentors.subscribe_calendar import SubscribeCalendar, UnsubscribeCalendar
from application.mentors.take_busy_times import NoteCalendarSilent, TakeBusyTimes
from domain.calendar_trouble import Trouble
from domain.diaries import Diary, TimeTaken
from domain.limits import Limits
from domain.orders import Order
from domain.slots import Slot
from tests.booking.scene import HOUR, MENTOR, OTHER, SINCE, after, hold
from tests.spec import Spec

pytestmark = pytest.mark.feature("E1")
SOON = Limits(earliest_notice_minutes=60)
HELD = (Order.TimeChosen, Diary.Opened, Diary.TimeHeld)


def firm(limits: Limits, since: date = SINCE) -> SetFirmLimits:
    return SetFirmLimits(valid_from=since, limits=limits)


def mentor(limits: Limits) -> SetMentorLimits:
    return SetMentorLimits(mentor_id=MENTOR, valid_from=SINCE, limits=limits)


def service(limits: Limits) -> SetServiceLimits:
    return SetServiceLimits(service_id=HOUR, valid_from=SINCE, limits=limits)


def test_the_firm_may_let_people_book_at_shorter_notice(spec: Spec) -> None:
    spec.when(hold(days=0, hours=2)).then_refused(NotBookable)
    spec.given(firm(SOON)).when(hold(days=0, hours=2)).then(*HELD)


def test_the_mentor_is_nearer_than_the_firm_and_the_service_nearest(spec: Spec) -> None:
    week = Limits(earliest_notice_minutes=7 * 24 * 60)
    spec.given(firm(SOON), mentor(week)).when(hold(days=1)).then_refused(NotBookable)
    spec.given(service(SOON)).when(hold(days=1)).then(*HELD)


def test_a_version_holds_from_its_day_on(spec: Spec) -> None:
    spec.given(firm(SOON, date(2026, 3, 3))).when(hold(days=0, hours=2)).then_refused(NotBookable)
    spec.at(after(days=1)).when(hold(days=1, hours=2)).then(*HELD)


def test_whose_rules_decided_is_pinned_into_what_they_decided(spec: Spec) -> None:
    chosen = spec.given(mentor(SOON)).when(hold()).event(Order.TimeChosen)
    assert {"booking/1", f"booking-rules/{MENTOR}@1"} <= set(chosen.envelope.rule)


def test_a_full_day_takes_no_more(spec: Spec) -> None:
    spec.given(mentor(Limits(sessions_a_day=1)), hold()).when(hold(OTHER, hours=2))
    spec.then_refused(TimeTaken)


def test_a_full_week_takes_no_more_even_over_the_edge_of_a_month(spec: Spec) -> None:
    tuesday, wednesday = hold(days=29), hold(OTHER, days=30, hours=-1)
    assert (tuesday.starts_at.month, wednesday.starts_at.month) == (3, 4)
    spec.given(mentor(Limits(sessions_a_week=1)), tuesday).when(wednesday).then_refused(TimeTaken)


def test_a_holiday_may_be_opened_and_closed_again(spec: Spec) -> None:
    friday = date(2026, 4, 3)
    spec.given(OpenHoliday(day=friday)).when(hold(days=32)).then(*HELD)
    spec.given(CloseHoliday(day=friday)).when(hold(OTHER, days=32, hours=2))
    spec.then_refused(NotBookable)


@pytest.mark.feature("E2")
def test_a_busy_time_of_the_mentors_own_calendar_is_taken_and_stays_so_in_silence(
    spec: Spec,
) -> None:
    busy = TakeBusyTimes(mentor_id=MENTOR, number=1, times=(Slot(after(days=7, minutes=30), 30),))
    silent = NoteCalendarSilent(mentor_id=MENTOR, number=1, trouble=Trouble.UNREACHED)
    own = SubscribeCalendar(mentor_id=MENTOR, address="https://calendar.example/me.ics")
    spec.given(own, busy, silent).when(hold(days=7)).then_refused(TimeTaken)
    spec.when(hold(days=7, hours=-0.5)).then_refused(TimeTaken)
    spec.when(hold(days=7, hours=1)).then(*HELD)
    spec.given(UnsubscribeCalendar(mentor_id=MENTOR)).when(hold(OTHER, days=7, hours=-0.5))
    spec.then(Diary.TimeHeld, Order.TimeChosen)
