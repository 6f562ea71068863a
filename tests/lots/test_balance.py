"""The balance shows lot by lot what is left, and by when."""

from datetime import date
from typing import Any
from uuid import UUID

from application.lots.add_lot import AddLot
from application.lots.balance import balance
from application.lots.extend_lot import ReturnLot
from domain.events import told_time
from domain.lots import Lots, lots_of
from tests.spec import NOON, Spec, shown

CASE, FIRST, SECOND = UUID(int=1), UUID(int=2), UUID(int=3)


def test_it_follows_every_minute() -> None:
    with told_time(NOON):
        lots = Lots(id=lots_of(CASE))
        lots.add(CASE, FIRST, 240, date(2026, 6, 30))
        lots.reserve(CASE, UUID(int=9), 60, date(2026, 4, 1))
        lots.reserve(CASE, UUID(int=8), 60, date(2026, 4, 1))
        lots.use(CASE, UUID(int=9), 30)
        lots.free(CASE, UUID(int=8))
    pending: list[Any] = list(lots.pending_events)
    page = shown(balance, *[e for e in pending if list(balance.key(e))])
    assert (page.bought, page.used, page.free, page.ends) == (240, 30, 210, date(2026, 6, 30))


def test_it_shows_what_went_back(spec: Spec) -> None:
    spec.given(AddLot(owner_id=CASE, minutes=60, lot_id=SECOND))
    spec.given(ReturnLot(owner_id=CASE, lot_id=SECOND))
    page = shown(balance, *[e for e in spec.log.recorded if list(balance.key(e))])
    assert (page.free, page.lots[0].returned, page.ends) == (0, 60, None)
