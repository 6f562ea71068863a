from uuid import UUID

import pytest

from application.booking.offer_time import OfferFreedTime
from application.booking.take_offer import TakeOffer
from domain.diaries import Diary
from domain.orders import Order
from domain.waiting import OfferOver, WaitingList
from tests.booking.scene import MENTOR, ORDER, after, slot
from tests.booking.test_offer_time import FREED, OFFER, freed
from tests.spec import Spec

TAKE = TakeOffer(mentor_id=MENTOR, offer_id=OFFER, order_id=UUID(int=0x61))
pytestmark = pytest.mark.feature("E1")


def test_what_was_kept_becomes_an_order(spec: Spec) -> None:
    freed(spec).given(FREED).when(TAKE)
    spec.then(WaitingList.OfferTaken, Diary.TimeReleased, Diary.TimeHeld, Order.TimeChosen)
    assert spec.event(Order.TimeChosen).ordered.slot == slot()
    spec.when(TAKE).then()


def test_letting_it_go_to_order_it_offers_it_to_nobody_else(spec: Spec) -> None:
    freed(spec).given(FREED, TAKE)
    spec.when(OfferFreedTime(mentor_id=MENTOR, slot=slot(), offer_id=ORDER)).then()


def test_after_the_deadline_it_is_too_late(spec: Spec) -> None:
    freed(spec).given(FREED).at(after(hours=2)).when(TAKE).then_refused(OfferOver)


def test_what_was_never_offered_is_not_taken(spec: Spec) -> None:
    spec.when(TAKE).then_refused(OfferOver)
