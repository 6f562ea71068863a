"""Whenever a lot is added or its end moves, what is left of it ends the day after its last one.

A leave or an absence that was told before it was bought moves its end at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from application.lots.extend_lot import ExpireLot
from application.lots.stand_still import StandStill
from application.policies import Later
from domain.events import Event
from domain.lots import Lots
from domain.slots import HELSINKI


def whenever_a_lot_is_added(event: Event) -> Iterator[Later | StandStill]:
    match event:
        case Lots.LotAdded(owner_id=owner, lot_id=lot, valid_until=date() as until):
            yield _expiry(owner, lot, until)
            yield StandStill(owner_id=owner)
        case (
            Lots.LotExtended(owner_id=owner, lot_id=lot, valid_until=until)
            | Lots.LotStoodStill(owner_id=owner, lot_id=lot, valid_until=until)
        ):
            yield _expiry(owner, lot, until)


def _expiry(owner: UUID, lot: UUID, until: date) -> Later:
    midnight = datetime.combine(until + timedelta(days=1), time(1), ZoneInfo(HELSINKI))
    return Later(midnight, ExpireLot(owner_id=owner, lot_id=lot))
