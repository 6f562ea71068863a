"""Give a seat up for what it costs by the rules; the next in line is asked."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.trainings import Seating, seating_of


@dataclass(frozen=True, kw_only=True)
class GiveUpSeat(Command):
    """Cancel a seat; what goes back was shown before."""

    training_id: UUID
    seat_id: UUID

    def do(self, work: Work) -> None:
        seating = work.get(Seating, seating_of(self.training_id))
        work.under(seating.rule)
        seating.give_up(self.seat_id, work.now)
