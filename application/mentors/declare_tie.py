"""Keep the register of interests: to whom a mentor is tied."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import ShortText
from domain.mentors import Mentor, TieKind


@dataclass(frozen=True, kw_only=True)
class DeclareTie(Command):
    """Enter a tie to an organisation or a person, checked whenever a mentor is chosen."""

    mentor_id: UUID
    kind: TieKind
    party: ShortText
    business_id: Annotated[str, MaxLen(20)] = ""
    since: date | None = None
    until: date | None = None
    tie_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).declare_tie(
            self.tie_id, self.kind, self.party, self.business_id, self.since, self.until
        )


@dataclass(frozen=True, kw_only=True)
class EndTie(Command):
    """Note the last day of a tie."""

    mentor_id: UUID
    tie_id: UUID
    on: date

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).end_tie(self.tie_id, self.on)
