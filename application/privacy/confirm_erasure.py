"""Erase a person: their keys are destroyed in the very transaction that records it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.data_rights import DataRights, Kept, KeyName, rights_of


@dataclass(frozen=True, kw_only=True)
class ConfirmErasure(Command):
    """Erase a person, as another person asked: for ever, but for what the law has us keep."""

    person_id: UUID
    destroyed: tuple[KeyName, ...]
    kept: tuple[Kept, ...] = ()

    def do(self, work: Work) -> None:
        rights = work.get(DataRights, rights_of(self.person_id))
        if rights.erased:
            return
        rights.confirm(self.person_id, work.by, self.destroyed, self.kept)
        _destroy(work, self.destroyed)


@dataclass(frozen=True, kw_only=True)
class FinishErasure(Command):
    """Erase what was written about a person while they were being erased."""

    person_id: UUID
    destroyed: tuple[KeyName, ...]

    def do(self, work: Work) -> None:
        rights = work.get(DataRights, rights_of(self.person_id))
        rights.erase_the_rest(self.person_id, self.destroyed)
        _destroy(work, self.destroyed)


def _destroy(work: Work, keys: tuple[KeyName, ...]) -> None:
    for key in keys:
        work.erase(key.subject_id, key.purpose)
