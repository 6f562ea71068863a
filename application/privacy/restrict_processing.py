"""Leave a person's data alone while its rightness is disputed (GDPR 18), and use it again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.data_rights import DataRights, rights_of
from domain.people import Person


@dataclass(frozen=True, kw_only=True)
class RestrictProcessing(Command):
    """Leave a person's data alone: it is kept, and shown to nobody but the person."""

    person_id: UUID

    def do(self, work: Work) -> None:
        work.get(Person, self.person_id)
        work.get(DataRights, rights_of(self.person_id)).restrict(self.person_id)


@dataclass(frozen=True, kw_only=True)
class LiftRestriction(Command):
    """Let a person's data be used again."""

    person_id: UUID

    def do(self, work: Work) -> None:
        work.get(DataRights, rights_of(self.person_id)).lift(self.person_id)
