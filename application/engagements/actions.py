"""What may be done in the room of engagements, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "engagements.see_schedule": rule(
        Matter.SCHEDULE,
        Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY,
        Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF, ever=[Relation.MENTEE_OF],
    ),
    "engagements.close_session": rule(
        Matter.SCHEDULE, Relation.LEAD_OF, Relation.SPECIALIST_OF
    ),
    "engagements.read_content": rule(
        Matter.CONTENT,
        Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF, ever=[Relation.MENTEE_OF],
    ),
    "engagements.write_content": rule(
        Matter.CONTENT, Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF
    ),
}  # fmt: skip
