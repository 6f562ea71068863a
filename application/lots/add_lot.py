"""Add bought minutes to an engagement, or minutes that make up for something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import Ge

from application.firm import DERIVED, Command, Work
from domain.lots import Lots, Source, lots_of


@dataclass(frozen=True, kw_only=True)
class AddLot(Command):
    """Add a lot of minutes to an engagement or budget."""

    owner_id: UUID
    minutes: Annotated[int, Ge(1)]
    valid_until: date | None = None
    source: Source = Source.BOUGHT
    order_id: UUID | None = None
    lot_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Lots, lots_of(self.owner_id)).add(
            self.owner_id, self.lot_id, self.minutes, self.valid_until, self.source, self.order_id
        )
