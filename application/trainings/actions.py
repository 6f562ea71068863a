"""What may be done in the room of trainings, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "trainings.list": rule(
        Matter.TRAINING, Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY, Role.MENTOR
    ),
    "trainings.run": rule(Matter.TRAINING, Role.COORDINATOR, Role.ADMINISTRATOR),
    "trainings.see_participants": rule(
        Matter.TRAINING,
        Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY, Relation.FACILITATOR_OF,
    ),
    "trainings.take_attendance": rule(
        Matter.TRAINING, Role.COORDINATOR, Role.ADMINISTRATOR, Relation.FACILITATOR_OF
    ),
    "trainings.add_material": rule(
        Matter.TRAINING, Role.COORDINATOR, Role.ADMINISTRATOR, Relation.FACILITATOR_OF
    ),
    "trainings.take_part": rule(Matter.TRAINING, Relation.PARTICIPANT_OF),
    "trainings.evaluate": rule(Matter.TRAINING, Relation.PARTICIPANT_OF),
    "trainings.change_seat": rule(
        Matter.TRAINING,
        Role.COORDINATOR, Role.ADMINISTRATOR, Relation.CLIENT_OF, Relation.PARTICIPANT_OF,
    ),
    "trainings.take_mentor_seat": rule(Matter.TRAINING, Role.MENTOR),
}  # fmt: skip
