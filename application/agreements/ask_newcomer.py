"""Ask somebody who came into a group or project to accept what the others accepted."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.agreements import Agreement, agreement_of


@dataclass(frozen=True, kw_only=True)
class AskNewcomer(Command):
    """Put the newest version before a new member; before one was offered there is nothing to ask.

    Nobody else has to accept it again, and what is in force stays so meanwhile.
    """

    engagement_id: UUID
    member_id: UUID

    def do(self, work: Work) -> None:
        if agreement := work.find(Agreement, agreement_of(self.engagement_id)):
            agreement.ask(self.member_id)
