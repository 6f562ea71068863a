"""Open or close the registration of a training."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.trainings import Seating, Training, seating_of


@dataclass(frozen=True, kw_only=True)
class OpenRegistration(Command):
    """Let people register for a training."""

    training_id: UUID

    def do(self, work: Work) -> None:
        work.get(Training, self.training_id).publish()
        work.get(Seating, seating_of(self.training_id)).open_sale(work.now)


@dataclass(frozen=True, kw_only=True)
class CloseRegistration(Command):
    """Take no more registrations; seats taken, offers made and the waiting list stand."""

    training_id: UUID

    def do(self, work: Work) -> None:
        work.get(Training, self.training_id).close()
        work.get(Seating, seating_of(self.training_id)).close_sale()
