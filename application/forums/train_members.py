"""Note who took the forum training that comes before the first meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.forums import Forum
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True, kw_only=True)
class TrainMembers(Command):
    """State that members took the forum training on a day."""

    forum_id: UUID
    trained_on: date
    people: Annotated[tuple[UUID, ...], MinLen(1), MaxLen(20)]

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        today = work.now.astimezone(zone_named(HELSINKI)).date()
        for person in self.people:
            forum.train(person, self.trained_on, today)
