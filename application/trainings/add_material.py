"""Give the participants of a training material to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import ShortText
from domain.trainings import Training
from domain.web_links import tidy_link


@dataclass(frozen=True, kw_only=True)
class AddMaterial(Command):
    """Add a link, shown to the participants only."""

    training_id: UUID
    title: ShortText
    link: Annotated[str, MaxLen(1000)]
    material_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        link = tidy_link(self.link)
        work.get(Training, self.training_id).add_material(self.material_id, self.title, link)
