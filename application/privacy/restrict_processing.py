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
        for one in entries_of(work, self.person_id):
            work.get(DataRights, rights_of(one)).restrict(one)


@dataclass(frozen=True, kw_only=True)
class LiftRestriction(Command):
    """Let a person's data be used again."""

    person_id: UUID

    def do(self, work: Work) -> None:
        for one in entries_of(work, self.person_id):
            work.get(DataRights, rights_of(one)).lift(one)


def entries_of(work: Work, person_id: UUID) -> tuple[UUID, ...]:
    """Every id something is kept under of one person. Raises NotFound, PersonMerged."""
    person = work.get(Person, person_id)
    person.require_own()
    return person_id, *person.also
