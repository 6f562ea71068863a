"""Which forums somebody at the desk sees: the office all of them, a mentor those they lead."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from api.reception import Desk
from application.house import relations
from domain.matters import Relation
from domain.people import Role

DESK: Final = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY}


async def led(desk: Desk) -> list[UUID]:
    """What somebody leads just now: forums and trainings alike."""
    wish = {"holder_id": list(desk.actor.ids), "relation": Relation.FACILITATOR_OF}
    ties = await desk.shelf.find(relations, wish, limit=500)
    return [tie.object_id for tie in ties if tie.holds(desk.now)]


def where_seen(desk: Desk, leads: list[UUID]) -> dict[str, Any]:
    """What narrows a list of forums to those somebody sees."""
    return {} if desk.roles & DESK else {"forum_id": leads}
