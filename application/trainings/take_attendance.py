"""Note who was there on one of the days of a training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, MaxLen

from application.firm import Command, Work
from domain.refusals import Refused
from domain.trainings import Completion, Seating, Training, completion_of, seating_of


class NotAParticipant(Refused):
    """Somebody on the list has no seat in this training."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class TakeAttendance(Command):
    """Give the list of those present on a day, counted from 0; a later list replaces it."""

    training_id: UUID
    gathering: Annotated[int, Ge(0)]
    present: Annotated[tuple[UUID, ...], MaxLen(1000)] = ()

    def do(self, work: Work) -> None:
        training = work.get(Training, self.training_id)
        seating = work.get(Seating, seating_of(self.training_id))
        if set(self.present) - {seat.person_id for seat in seating.seats.values()}:
            raise NotAParticipant
        work.get(Completion, completion_of(self.training_id)).take_attendance(
            self.training_id, training.gatherings, self.gathering, self.present, work.now
        )
