"""What may be done in the room of intake, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

OFFICE: Final = (Role.COORDINATOR, Role.ADMINISTRATOR)
ACTIONS: Final = {
    "intake.work": rule(Matter.INTAKE, *OFFICE),
    "intake.see": rule(Matter.INTAKE, *OFFICE, Relation.MENTEE_OF, Relation.LEAD_OF),
    "intake.withdraw": rule(Matter.INTAKE, *OFFICE, Relation.MENTEE_OF),
    "intake.measure": rule(Matter.INTAKE, *OFFICE, Relation.MENTEE_OF, Relation.LEAD_OF),
    "intake.state_setting": rule(Matter.INTAKE, *OFFICE, Relation.SELF),
    "intake.see_setting": rule(Matter.SCHEDULE, *OFFICE, Relation.MENTEE_OF, Relation.LEAD_OF,
                               Relation.SPECIALIST_OF),
    "intake.edit_forms": rule(Matter.SETTINGS, *OFFICE),
    "intake.see_transfer": rule(Matter.OVERVIEW, *OFFICE, Role.QUALITY, Relation.SPONSOR_OF),
    "intake.follow_transfer": rule(Matter.OVERVIEW, *OFFICE, Relation.SPONSOR_OF),
}  # fmt: skip
