"""Let minutes be used for longer, and end what is left when their time is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from application.firm import Command, Work
from domain.lots import Lots, lots_of
from domain.slots import HELSINKI


@dataclass(frozen=True, kw_only=True)
class ExtendLot(Command):
    """Let one lot be used until a later day."""

    owner_id: UUID
    lot_id: UUID
    valid_until: date

    def do(self, work: Work) -> None:
        lots = work.get(Lots, lots_of(self.owner_id))
        lots.extend(self.owner_id, self.lot_id, self.valid_until)


@dataclass(frozen=True, kw_only=True)
class LengthenLots(Command):
    """Let every lot of an engagement be used for so many days longer, as after a pause."""

    owner_id: UUID
    days: int

    def do(self, work: Work) -> None:
        lots = work.get(Lots, lots_of(self.owner_id))
        today = work.now.astimezone(ZoneInfo(HELSINKI)).date()
        for lot_id, lot in list(lots.lots.items()):
            if lot.valid_until is not None and lot.valid_on(today):
                longer = lot.valid_until + timedelta(days=self.days)
                lots.extend(self.owner_id, lot_id, longer)


@dataclass(frozen=True, kw_only=True)
class ExpireLot(Command):
    """End what is left of a lot once its last day is over; one that was extended stays."""

    owner_id: UUID
    lot_id: UUID

    def do(self, work: Work) -> None:
        today = work.now.astimezone(ZoneInfo(HELSINKI)).date()
        work.get(Lots, lots_of(self.owner_id)).expire(self.owner_id, self.lot_id, today)


@dataclass(frozen=True, kw_only=True)
class ReturnLot(Command):
    """Take back what is left of a lot, to be refunded to its buyer."""

    owner_id: UUID
    lot_id: UUID

    def do(self, work: Work) -> None:
        work.get(Lots, lots_of(self.owner_id)).give_back(self.owner_id, self.lot_id)
