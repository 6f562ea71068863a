"""Whenever a lot is added or extended, its end is looked after."""

from datetime import UTC, date, datetime
from uuid import UUID

from application.lots.add_lot import AddLot
from application.lots.extend_lot import ExpireLot
from application.lots.stand_still import StandStill
from application.lots.whenever_a_lot_is_added import whenever_a_lot_is_added
from application.policies import Later
from domain.lots import Lots
from tests.spec import Spec, commanded

CASE, LOT = UUID(int=1), UUID(int=2)


def test_it_expires_in_the_night_after_its_last_day_in_finland(spec: Spec) -> None:
    spec.when(AddLot(owner_id=CASE, minutes=60, lot_id=LOT, valid_until=date(2026, 6, 30)))
    later, still = commanded(whenever_a_lot_is_added, spec.event(Lots.LotAdded))
    assert later == Later(
        datetime(2026, 6, 30, 22, tzinfo=UTC), ExpireLot(owner_id=CASE, lot_id=LOT)
    )
    assert still == StandStill(owner_id=CASE)  # for what was told before it was bought


def test_one_without_an_end_needs_no_looking_after(spec: Spec) -> None:
    spec.when(AddLot(owner_id=CASE, minutes=60, lot_id=LOT))
    assert commanded(whenever_a_lot_is_added, spec.event(Lots.LotAdded)) == []
