"""What is left ends after its last day, unless it was extended; it can go back to its buyer."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from application.lots.add_lot import AddLot
from application.lots.extend_lot import ExpireLot, ExtendLot, ReturnLot
from domain.lots import Lots, LotUnknown
from tests.spec import NOON, Spec

CASE, LOT = UUID(int=1), UUID(int=2)
ENDS = date(2026, 6, 30)
BOUGHT = AddLot(owner_id=CASE, minutes=240, valid_until=ENDS, lot_id=LOT)
EXPIRE = ExpireLot(owner_id=CASE, lot_id=LOT)
AFTERWARDS = NOON + timedelta(days=121)
"""1 July."""


@pytest.mark.feature("K1")
def test_what_is_left_expires_after_its_last_day(spec: Spec) -> None:
    spec.given(BOUGHT).at(AFTERWARDS).when(EXPIRE).then(Lots.LotExpired)
    assert spec.event(Lots.LotExpired).minutes == 240
    spec.when(EXPIRE).then()


def test_it_does_not_expire_on_its_last_day(spec: Spec) -> None:
    spec.given(BOUGHT).at(AFTERWARDS - timedelta(days=1)).when(EXPIRE).then()


def test_an_extended_lot_stays(spec: Spec) -> None:
    longer = ExtendLot(owner_id=CASE, lot_id=LOT, valid_until=ENDS + timedelta(days=92))
    spec.given(BOUGHT, longer).at(AFTERWARDS).when(EXPIRE).then()


def test_what_is_left_goes_back_to_its_buyer_once(spec: Spec) -> None:
    back = ReturnLot(owner_id=CASE, lot_id=LOT)
    spec.given(BOUGHT).when(back).then(Lots.LotReturned)
    spec.when(back).then()


def test_a_lot_that_is_not_there_is_unknown(spec: Spec) -> None:
    spec.when(ReturnLot(owner_id=CASE, lot_id=LOT)).then_refused(LotUnknown)
