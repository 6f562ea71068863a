"""What may be done in the room of enquiries, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "enquiries.make": rule(Matter.OPEN),
    "enquiries.answer": rule(Matter.CONTACT, Role.COORDINATOR, Role.ADMINISTRATOR),
}
