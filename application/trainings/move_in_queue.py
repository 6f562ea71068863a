"""Move somebody on the waiting list by hand; the reason stands in the audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, MaxLen

from application.firm import Command, Work
from domain.trainings import Seating, seating_of


@dataclass(frozen=True, kw_only=True)
class MoveInQueue(Command):
    """Put somebody to another place of the waiting list, counted from 1."""

    training_id: UUID
    entry_id: UUID
    place: Annotated[int, Ge(1)]
    reason: Annotated[str, MaxLen(500)]

    def do(self, work: Work) -> None:
        seating = work.get(Seating, seating_of(self.training_id))
        seating.move(self.entry_id, self.place, self.reason, work.now)
