"""Tell what one thought of a training; answers are confidential, only sums are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import Command, Work
from application.trainings.take_attendance import NotAParticipant
from domain.events import derived
from domain.trainings import Completion, Seating, Training, completion_of, seating_of
from domain.trainings.certificates import Evaluation
from domain.trainings.words import NotHeldYet

Mark = Annotated[int, Ge(1), Le(5)]


@dataclass(frozen=True, kw_only=True)
class EvaluateTraining(Command):
    """Give marks from 1 to 5; what one person gave is never shown."""

    training_id: UUID
    content: Mark
    trainer: Mark
    usefulness: Mark

    def do(self, work: Work) -> None:
        training = work.get(Training, self.training_id)
        seating = work.get(Seating, seating_of(self.training_id))
        if work.by not in {seat.person_id for seat in seating.seats.values()}:
            raise NotAParticipant
        if work.now < training.gatherings[-1].ends_at:
            raise NotHeldYet
        work.get(Completion, completion_of(self.training_id)).evaluate(
            self.training_id, work.by, derived(self.training_id, "evaluation", work.by),
            Evaluation(self.content, self.trainer, self.usefulness),
        )  # fmt: skip
