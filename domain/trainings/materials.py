"""What the participants of a training are given to read, and what is taken from them again."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from domain.events import Aggregate, Event
from domain.privacy import Public
from domain.trainings.words import MaterialUnknown, TrainingOver

Text = Annotated[str, Public]


class MaterialAdded(Event):
    """Material was given to the participants of a training."""

    material_id: UUID
    title: Text
    link: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.materials[self.material_id] = self.title


class MaterialRemoved(Event):
    """Material was taken from the participants of a training."""

    material_id: UUID
    title: Text

    def apply(self, aggregate: Any) -> None:
        del aggregate.materials[self.material_id]
        aggregate.materials_gone.add(self.material_id)


class Materials(Aggregate):
    """What may be done with the material of a training."""

    materials: dict[UUID, str]
    materials_gone: set[UUID]
    called_off: bool

    def add_material(self, material_id: UUID, title: str, link: str) -> None:
        """Also after the last day. Raises TrainingOver for one that was cancelled."""
        if self.called_off:
            raise TrainingOver
        if material_id not in {*self.materials, *self.materials_gone}:
            self.record(MaterialAdded, material_id=material_id, title=title, link=link)

    def remove_material(self, material_id: UUID) -> None:
        """Whenever; what is gone already stays gone. Raises MaterialUnknown."""
        if material_id in self.materials_gone:
            return
        if material_id not in self.materials:
            raise MaterialUnknown
        title = self.materials[material_id]
        self.record(MaterialRemoved, material_id=material_id, title=title)
