"""What may be done in the room of agreements, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

OFFICE: Final = (Role.COORDINATOR, Role.ADMINISTRATOR)
MENTEE, LEAD, SPONSOR = Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPONSOR_OF
ACTIONS: Final = {
    "agreements.read": rule(Matter.AGREEMENT, *OFFICE, Role.QUALITY, MENTEE, LEAD, ever=[MENTEE]),
    "agreements.read_as_sponsor": rule(Matter.AGREEMENT, SPONSOR),
    "agreements.offer": rule(Matter.AGREEMENT, *OFFICE, LEAD),
    "agreements.answer": rule(Matter.AGREEMENT, MENTEE, LEAD),
    "agreements.answer_as_sponsor": rule(Matter.AGREEMENT, SPONSOR),
    "agreements.note_paper": rule(Matter.AGREEMENT, *OFFICE),
    "agreements.see_templates": rule(Matter.SETTINGS, *OFFICE, Role.QUALITY),
    "agreements.word_clause": rule(Matter.SETTINGS, Role.ADMINISTRATOR),
}
