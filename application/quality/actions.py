"""What may be done in the room of quality by those whom mentoring is for."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.permissions import rule

MENTEE, SPONSOR = Relation.MENTEE_OF, Relation.SPONSOR_OF

ACTIONS: Final = {"quality.complain": rule(Matter.MESSAGE, MENTEE, SPONSOR, ever=[MENTEE])}
