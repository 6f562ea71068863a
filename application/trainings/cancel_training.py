"""Cancel a training: everybody gets the whole price back and is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.trainings import Seating, Training, seating_of


@dataclass(frozen=True, kw_only=True)
class CancelTraining(Command):
    """Cancel a training, for a reason that is told to the participants."""

    training_id: UUID
    reason: Annotated[str, MaxLen(500)]

    def do(self, work: Work) -> None:
        work.get(Training, self.training_id).cancel(self.reason)
        seating = work.get(Seating, seating_of(self.training_id))
        seating.close_sale()
        seating.call_off()
