from datetime import time
from uuid import UUID

import pytest

from application.booking.fits import NotBookable
from application.mentors.note_certificate import NoteCertificate
from application.mentors.pause_mentor import PauseMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.services.take_off_sale import TakeOffSale
from domain.cancelling_policy import Payer
from domain.diaries import Diary, TimeTaken
from domain.mentors import MentorAway
from domain.mentors.words import ValidityEnded
from domain.money import Money
from domain.opening_hours import Hours
from domain.orders import Order
from domain.services import NotForOrganisations, NotOnSale
from tests.booking.scene import HOUR, MENTOR, ORDER, OTHER, PRICE, QUICK, after, hold, slot
from tests.spec import Spec

pytestmark = [pytest.mark.feature("E5"), pytest.mark.feature("E1")]


def test_a_free_time_is_held_for_ten_minutes(spec: Spec) -> None:
    spec.when(hold()).then(Order.TimeChosen, Diary.Opened, Diary.TimeHeld)
    held, chosen = spec.event(Diary.TimeHeld), spec.event(Order.TimeChosen)
    assert (held.resource_id, held.promise_id, held.slot) == (MENTOR, ORDER, slot())
    assert held.until == chosen.held_until == after(minutes=10)


def test_the_price_of_the_day_is_pinned_into_the_order(spec: Spec) -> None:
    ordered = spec.when(hold()).event(Order.TimeChosen).ordered
    assert (ordered.price, ordered.net, ordered.payer) == (PRICE, None, Payer.CONSUMER)


def test_an_organisation_is_asked_its_price_with_tax_added(spec: Spec) -> None:
    ordered = spec.when(hold(payer=Payer.ORGANISATION)).event(Order.TimeChosen).ordered
    assert (ordered.net, ordered.price) == (Money(22000), Money(27610))


def test_what_has_no_price_for_organisations_is_not_sold_to_them(spec: Spec) -> None:
    wish = hold(service_id=QUICK, payer=Payer.ORGANISATION)
    spec.when(wish).then_refused(NotForOrganisations)


@pytest.mark.feature("S11")
def test_quick_mentoring_is_two_talks_at_one_price(spec: Spec) -> None:
    ordered = spec.when(hold(service_id=QUICK)).event(Order.TimeChosen).ordered
    assert (ordered.sessions, ordered.price) == (2, Money(29000))
    assert ordered.shares == (Money(14500), Money(14500))


def test_a_held_time_is_nobody_elses(spec: Spec) -> None:
    spec.given(hold()).when(hold(OTHER)).then_refused(TimeTaken)


def test_a_quarter_of_an_hour_is_kept_free_after_each_session(spec: Spec) -> None:
    spec.given(hold()).when(hold(OTHER, hours=1)).then_refused(TimeTaken)
    spec.when(hold(OTHER, hours=1.5)).then(Order.TimeChosen, Diary.TimeHeld)


def test_when_the_hold_lapses_the_time_is_free_with_no_job_having_run(spec: Spec) -> None:
    spec.given(hold()).at(after(minutes=9)).when(hold(OTHER)).then_refused(TimeTaken)
    spec.at(after(minutes=10)).when(hold(OTHER)).then(Order.TimeChosen, Diary.TimeHeld)


def test_outside_the_mentors_hours_nothing_is_held(spec: Spec) -> None:
    spec.when(hold(hours=-4)).then_refused(NotBookable)
    spec.when(hold(days=6)).then_refused(NotBookable)


def test_it_is_booked_from_a_day_ahead_to_ninety_days(spec: Spec) -> None:
    spec.when(hold(days=1, hours=-0.5)).then_refused(NotBookable)
    spec.when(hold(days=1)).then(Order.TimeChosen, Diary.Opened, Diary.TimeHeld)
    spec.when(hold(OTHER, days=91)).then_refused(NotBookable)
    spec.when(hold(OTHER, days=88)).then(Order.TimeChosen, Diary.Opened, Diary.TimeHeld)


def test_a_mentor_meets_for_five_hours_a_day_and_no_more(spec: Spec) -> None:
    wide = SetWeeklyHours(mentor_id=MENTOR, weekly=((1, Hours(time(6), time(22))),))
    five = [hold(UUID(int=0x100 + n), hours=1.5 * n - 5) for n in range(5)]
    spec.given(wide, *five[:4]).when(five[4]).then(Order.TimeChosen, Diary.TimeHeld)
    spec.when(hold(OTHER, hours=4)).then_refused(TimeTaken)


def test_a_holiday_is_closed_by_itself(spec: Spec) -> None:
    good_friday = hold(days=32)
    assert good_friday.starts_at.date().isoformat() == "2026-04-03"
    spec.when(good_friday).then_refused(NotBookable)


def test_what_is_not_on_sale_is_not_held(spec: Spec) -> None:
    spec.given(TakeOffSale(service_id=HOUR, reason="renewed")).when(hold())
    spec.then_refused(NotOnSale)


def test_asked_twice_it_is_held_once(spec: Spec) -> None:
    spec.given(hold()).when(hold()).then()


@pytest.mark.feature("B4")
def test_a_mentor_who_pauses_takes_no_bookings(spec: Spec) -> None:
    spec.given(PauseMentor(mentor_id=MENTOR, reason="leave")).when(hold())
    spec.then_refused(MentorAway)


@pytest.mark.feature("M6")
def test_where_a_confirmation_ends_before_the_session_nothing_is_booked(spec: Spec) -> None:
    paper = NoteCertificate(mentor_id=MENTOR, title="EMCC EIA", valid_until=slot().day)
    spec.given(paper).when(hold(days=8)).then_refused(ValidityEnded)
    spec.when(hold()).then(Order.TimeChosen, Diary.Opened, Diary.TimeHeld)
