"""Change how many seats a training has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import Command, Work
from domain.trainings import Seating, seating_of


@dataclass(frozen=True, kw_only=True)
class SetSeats(Command):
    """Change the number of seats; new ones go to the waiting list first."""

    training_id: UUID
    seats: Annotated[int, Ge(1), Le(1000)]

    def do(self, work: Work) -> None:
        seating = work.get(Seating, seating_of(self.training_id))
        work.under(seating.rule)
        seating.set_seats(self.seats, work.now)
