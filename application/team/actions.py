"""What may be done in the room of mentor teams, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "team.see_team": rule(
        Matter.SCHEDULE,
        Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY,
        Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF, ever=[Relation.MENTEE_OF],
    ),
    "team.read_brief": rule(
        Matter.CONTENT,
        Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF, ever=[Relation.MENTEE_OF],
    ),
    "team.write_brief": rule(Matter.CONTENT, Relation.LEAD_OF),
    "team.answer_brief": rule(Matter.CONTENT, Relation.MENTEE_OF),
    "team.let_specialist_go": rule(Matter.SCHEDULE, Relation.MENTEE_OF, Relation.LEAD_OF),
    "team.bring_colleague": rule(Matter.SCHEDULE, Relation.LEAD_OF),
    "team.propose_hand_over": rule(
        Matter.SCHEDULE, Role.COORDINATOR, Role.ADMINISTRATOR, Relation.LEAD_OF
    ),
    "team.answer_hand_over": rule(Matter.CONTENT, Relation.MENTEE_OF),
}  # fmt: skip
