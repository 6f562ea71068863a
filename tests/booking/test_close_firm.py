"""The firm closes for days of its own: nothing is offered, and no clock of the office runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from application.booking.booking_rules import Closure, RulesPage, booking_rules
from application.booking.close_firm import CloseFirm, LiftClosure
from application.booking.fits import NotBookable
from domain.booking_rules import BookingRules
from domain.closures import ClosureBackwards, ClosureTooLong
from domain.diaries import Diary
from domain.orders import Order
from tests.booking.scene import hold, slot
from tests.spec import Spec, shown

DAY = slot().day
WEEK = CloseFirm(first=DAY, last=DAY + timedelta(days=4), closure_id=UUID(int=0x39))
LIFT = LiftClosure(closure_id=WEEK.closure_id)

pytestmark = pytest.mark.feature("R13")


def test_from_the_first_to_the_last_day_nobody_is_booked(spec: Spec) -> None:
    spec.given(WEEK)
    for days in (7, 11):
        spec.when(hold(days=days)).then_refused(NotBookable)
    spec.when(hold(days=14)).then(Order.TimeChosen, Diary.Opened, Diary.TimeHeld)


def test_what_is_lifted_is_open_again(spec: Spec) -> None:
    spec.given(WEEK).when(LIFT).then(BookingRules.ClosureLifted)
    spec.when(LIFT).then()
    spec.when(hold()).then(Order.TimeChosen, Diary.Opened, Diary.TimeHeld)


def test_it_is_said_once_and_may_be_moved(spec: Spec) -> None:
    spec.when(WEEK).then(BookingRules.Opened, BookingRules.ClosureSet)
    spec.when(WEEK).then()
    spec.when(replace(WEEK, last=DAY)).then(BookingRules.ClosureSet)
    spec.when(hold(days=8)).then(Order.TimeChosen, Diary.Opened, Diary.TimeHeld)


def test_it_ends_after_it_began_and_within_a_year(spec: Spec) -> None:
    spec.when(replace(WEEK, last=DAY - timedelta(days=1))).then_refused(ClosureBackwards)
    spec.when(replace(WEEK, last=DAY + timedelta(days=367))).then_refused(ClosureTooLong)
    spec.when(replace(WEEK, last=DAY)).then(BookingRules.Opened, BookingRules.ClosureSet)


def test_the_page_lists_what_is_closed_in_order(spec: Spec) -> None:
    early = CloseFirm(first=date(2026, 3, 3), last=date(2026, 3, 3), closure_id=UUID(int=0x38))
    spec.given(WEEK, early)
    page: RulesPage = shown(booking_rules, *_rules(spec))
    assert page.closures == (
        Closure(early.closure_id, early.first, early.last),
        Closure(WEEK.closure_id, WEEK.first, WEEK.last),
    )
    assert len(page.closed_days) == 6
    spec.given(LIFT)
    assert len(shown(booking_rules, *_rules(spec)).closures) == 1


def _rules(spec: Spec) -> list[BookingRules.Event]:
    return [one for one in spec.log.recorded if isinstance(one, BookingRules.Event)]
