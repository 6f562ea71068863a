"""Keep count of who may agree to money going out."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.approvers import APPROVERS, Approvers
from domain.people import Role


@dataclass(frozen=True, kw_only=True)
class NoteEntitled(Command):
    """Note that a person may agree to money going out, or no longer may."""

    person_id: UUID
    role: Role
    entitled: bool

    def do(self, work: Work) -> None:
        approvers = work.get(Approvers, APPROVERS)
        if self.entitled:
            approvers.entitle(self.person_id, self.role.value)
        else:
            approvers.disentitle(self.person_id, self.role.value)
