"""Move a training to other days: everybody is told, and may leave free of charge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.slots import Slot
from domain.trainings import Seating, Training, seating_of


@dataclass(frozen=True, kw_only=True)
class MoveTraining(Command):
    """Hold a training on other days, for a reason."""

    training_id: UUID
    gatherings: Annotated[tuple[Slot, ...], MaxLen(20)]
    reason: Annotated[str, MaxLen(500)]

    def do(self, work: Work) -> None:
        work.get(Training, self.training_id).move(self.gatherings, self.reason)
        work.get(Seating, seating_of(self.training_id)).move_days(self.gatherings, work.now)
