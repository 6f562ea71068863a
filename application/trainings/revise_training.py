"""Put the words of a training right."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.trainings import Programme, Training, Venue


@dataclass(frozen=True, kw_only=True)
class ReviseTraining(Command):
    """Change what is told of a training; what was bought before keeps its terms."""

    training_id: UUID
    programme: Programme
    venue: Venue

    def do(self, work: Work) -> None:
        work.get(Training, self.training_id).revise(self.programme, self.venue)
