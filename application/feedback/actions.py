"""What may be done in the room of feedback, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.permissions import rule

ACTIONS: Final = {"feedback.note_own_figure": rule(Matter.OVERVIEW, Relation.SPONSOR_OF)}
