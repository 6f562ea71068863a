"""Take material from the participants of a training: an old version, a link gone wrong."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.trainings import Training


@dataclass(frozen=True, kw_only=True)
class RemoveMaterial(Command):
    """Show a link to the participants no longer."""

    training_id: UUID
    material_id: UUID

    def do(self, work: Work) -> None:
        work.get(Training, self.training_id).remove_material(self.material_id)
