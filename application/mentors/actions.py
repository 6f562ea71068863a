"""What may be done in the room of mentors, and who may.

A mentor is held by the mentor's own id: `mentor_id` of a request is the object.
"""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "mentors.see_pool": rule(
        Matter.POOL, Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY
    ),
    "mentors.see_card": rule(
        Matter.POOL, Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY, Relation.SELF
    ),
    "mentors.keep_own": rule(
        Matter.POOL, Role.COORDINATOR, Role.ADMINISTRATOR, Relation.SELF
    ),
    "mentors.decide": rule(Matter.POOL, Role.COORDINATOR, Role.ADMINISTRATOR),
}  # fmt: skip
