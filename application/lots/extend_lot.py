"""Let minutes be used for longer, and end what is left when their time is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from application.lots.stand_still import stand_still
from application.promising import today
from domain.lots import Lots, lots_of


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
class ExpireLot(Command):
    """End what is left of a lot once its last day is over; one that lasts longer stays."""

    owner_id: UUID
    lot_id: UUID

    def do(self, work: Work) -> None:
        stand_still(work, self.owner_id).expire(self.owner_id, self.lot_id, today(work))


@dataclass(frozen=True, kw_only=True)
class ReturnLot(Command):
    """Take back what is left of a lot, to be refunded to its buyer."""

    owner_id: UUID
    lot_id: UUID

    def do(self, work: Work) -> None:
        work.get(Lots, lots_of(self.owner_id)).give_back(self.owner_id, self.lot_id)
