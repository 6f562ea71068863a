"""What may be done in the room of consults, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

LEAD, SPECIALIST = Relation.LEAD_OF, Relation.SPECIALIST_OF
PAYER, SPONSOR = Relation.PAYER_OF, Relation.SPONSOR_OF

ACTIONS: Final = {
    "consults.ask": rule(Matter.CONTENT, LEAD),
    "consults.read": rule(Matter.CONTENT, LEAD, SPECIALIST),
    "consults.answer": rule(Matter.CONTENT, SPECIALIST),
    "consults.withdraw": rule(Matter.CONTENT, LEAD),
    "consults.accept_cost": rule(
        Matter.ORDER, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE, PAYER, SPONSOR
    ),
}
"""Lead and specialist are of the consult itself here: whoever asked, and whoever was asked.

What it costs is asked of the payer: a person for themselves, a contact for their organisation."""
