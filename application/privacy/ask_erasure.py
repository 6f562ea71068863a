"""Ask that somebody's data be erased, or take the wish back; another person confirms it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.data_rights import DataRights, Ground, rights_of
from domain.people import Person


@dataclass(frozen=True, kw_only=True)
class AskErasure(Command):
    """Ask that a person's data be erased."""

    person_id: UUID
    ground: Ground = Ground.ASKED

    def do(self, work: Work) -> None:
        work.get(Person, self.person_id)
        rights = work.get(DataRights, rights_of(self.person_id))
        rights.ask(self.person_id, self.ground, work.by)


@dataclass(frozen=True, kw_only=True)
class WithdrawErasure(Command):
    """Take back the wish that a person's data be erased."""

    person_id: UUID

    def do(self, work: Work) -> None:
        work.get(DataRights, rights_of(self.person_id)).withdraw(self.person_id)
