"""What may be done in the room of mentor fees, and who may. A mentor sees only their own."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "fees.see": rule(Matter.FEE, Role.FINANCE, Role.ADMINISTRATOR, Relation.SELF),
    "fees.keep": rule(Matter.FEE, Role.FINANCE, Role.ADMINISTRATOR),
    "fees.accept": rule(Matter.FEE, Relation.SELF),
}
