"""What may be done with orders, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "booking.see_orders": rule(Matter.ORDER, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE),
    "booking.withdraw": rule(
        Matter.ORDER, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE, Relation.CLIENT_OF
    ),
}
