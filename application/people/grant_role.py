"""Give a person a role, or take it away."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.people import Person, Role


@dataclass(frozen=True, kw_only=True)
class GrantRole(Command):
    """Let a person act in a role."""

    person_id: UUID
    role: Role

    def do(self, work: Work) -> None:
        work.get(Person, self.person_id).grant(self.role)


@dataclass(frozen=True, kw_only=True)
class WithdrawRole(Command):
    """Let a person no longer act in a role."""

    person_id: UUID
    role: Role

    def do(self, work: Work) -> None:
        work.get(Person, self.person_id).withdraw(self.role)
