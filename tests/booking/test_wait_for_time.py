from datetime import date
from uuid import UUID

import pytest

from application.booking.wait_for_time import StopWaiting, WaitForTime
from application.services.take_off_sale import TakeOffSale
from domain.people import Person
from domain.refusals import NotFound
from domain.services import NotOnSale
from domain.waiting import DaysBackwards, WaitingList
from tests.booking.scene import AINO, HOUR, MENTOR, ORDER, VEERA
from tests.spec import Spec

FIRST, SECOND, THIRD = UUID(int=0x41), UUID(int=0x42), UUID(int=0x43)
pytestmark = pytest.mark.feature("E1")


def join(entry: UUID = FIRST, person: UUID = AINO, days: tuple[int, int] = (3, 31)) -> WaitForTime:
    first, last = (date(2026, 3, day) for day in days)
    return WaitForTime(
        mentor_id=MENTOR, service_id=HOUR, name="Aino", email=f"{person}@yritys.fi",
        first=first, last=last, person_id=person, entry_id=entry,
    )  # fmt: skip


def test_somebody_waits_and_becomes_known(spec: Spec) -> None:
    spec.when(join())
    spec.then(WaitingList.Opened, WaitingList.Joined, Person.Registered, Person.RoleGranted)
    spec.when(join()).then()


def test_who_waits_already_waits_for_the_new_days(spec: Spec) -> None:
    spec.given(join())
    spec.by = AINO
    spec.when(join(SECOND, days=(10, 12))).then(WaitingList.Left, WaitingList.Joined)


def test_a_stranger_who_types_their_address_moves_nobody_in_the_queue(spec: Spec) -> None:
    spec.given(join(), join(SECOND, VEERA)).when(join(THIRD, days=(10, 12)))
    spec.then(WaitingList.AskedAgain)
    assert spec.event(WaitingList.AskedAgain).entry_id == FIRST


def test_whoever_types_it_over_and_over_fills_nobodys_mailbox(spec: Spec) -> None:
    spec.given(join(), join(SECOND)).when(join(THIRD)).then()


def test_a_stranger_hears_of_days_backwards_whoever_waits(spec: Spec) -> None:
    spec.given(join()).when(join(SECOND, days=(12, 10))).then_refused(DaysBackwards)
    spec.when(join(SECOND, VEERA, days=(12, 10))).then_refused(DaysBackwards)


def test_days_come_in_their_order(spec: Spec) -> None:
    spec.when(join(days=(12, 10))).then_refused(DaysBackwards)


def test_nobody_waits_for_what_is_not_sold_or_not_there(spec: Spec) -> None:
    spec.when(WaitForTime(**(vars(join()) | {"mentor_id": ORDER}))).then_refused(NotFound)
    spec.given(TakeOffSale(service_id=HOUR, reason="x")).when(join()).then_refused(NotOnSale)


def test_one_may_wait_no_longer(spec: Spec) -> None:
    leave = StopWaiting(mentor_id=MENTOR, entry_id=FIRST)
    spec.given(join(), join(SECOND, VEERA)).when(leave).then(WaitingList.Left)
    spec.when(leave).then()
