"""Let go what the clock has ended in a training, and offer what is free to the next in line."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.trainings import Seating, seating_of


@dataclass(frozen=True, kw_only=True)
class SettleSeats(Command):
    """See to offers and holds whose time is over."""

    training_id: UUID

    def do(self, work: Work) -> None:
        work.get(Seating, seating_of(self.training_id)).settle(work.now)
