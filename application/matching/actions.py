"""What may be done in the room of matching, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

OFFICE: Final = (Role.COORDINATOR, Role.ADMINISTRATOR)
ACTIONS: Final = {
    "matching.work": rule(Matter.INTAKE, *OFFICE),
    "matching.see": rule(Matter.INTAKE, *OFFICE, Relation.MENTEE_OF),
    "matching.choose": rule(Matter.INTAKE, *OFFICE, Relation.MENTEE_OF),
}
