"""Note that a copy of a person's data was taken."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.data_rights import DataRights, rights_of
from domain.people import Person


@dataclass(frozen=True, kw_only=True)
class TakeCopy(Command):
    """Take a copy of everything kept about a person (GDPR 15 and 20)."""

    person_id: UUID

    def do(self, work: Work) -> None:
        work.get(Person, self.person_id)
        work.get(DataRights, rights_of(self.person_id)).copied(self.person_id)
