"""Move a training to other days: everybody is told, and may leave free of charge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.slots import Slot
from domain.trainings import Seating, Training, seating_of
from domain.trainings.programme import still_to_come


@dataclass(frozen=True, kw_only=True)
class MoveTraining(Command):
    """Hold a training on other days, for a reason."""

    training_id: UUID
    gatherings: Annotated[tuple[Slot, ...], MaxLen(20)]
    reason: Annotated[str, MaxLen(500)]

    def do(self, work: Work) -> None:
        days = still_to_come(self.gatherings, work.now)
        work.get(Training, self.training_id).move(days, self.reason)
        work.get(Seating, seating_of(self.training_id)).move_days(days, work.now)
