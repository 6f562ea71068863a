"""Name the professional who leads a forum."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.forums import Forum
from domain.people import Person
from domain.refusals import NotFound


@dataclass(frozen=True, kw_only=True)
class NameFacilitator(Command):
    """Let a professional lead the forum; in a rotating forum they see to newcomers."""

    forum_id: UUID
    facilitator_id: UUID

    def do(self, work: Work) -> None:
        if work.see(Person, self.facilitator_id) is None:
            raise NotFound
        work.get(Forum, self.forum_id).name_facilitator(self.facilitator_id)
