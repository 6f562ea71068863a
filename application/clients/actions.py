"""What may be done in the room of clients, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "clients.list": rule(Matter.WORK, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE),
    "clients.see": rule(
        Matter.OVERVIEW, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE, Relation.SPONSOR_OF
    ),
    "clients.keep": rule(Matter.WORK, Role.COORDINATOR, Role.ADMINISTRATOR),
    "clients.give_address": rule(
        Matter.CONTACT, Relation.SELF, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE
    ),
    "clients.bill": rule(Matter.WORK, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE),
}  # fmt: skip
