"""Let somebody who lost every factor come in again: one vouches, another confirms."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.people import Person
from domain.recoveries import Recovery, Seen, recovery_of


@dataclass(frozen=True, kw_only=True)
class AskRecovery(Command):
    """Ask that a person may come in again, having made sure who it is."""

    person_id: UUID
    seen: Seen

    def do(self, work: Work) -> None:
        work.get(Person, self.person_id)
        work.get(Recovery, recovery_of(self.person_id)).ask(self.person_id, work.by, self.seen)


@dataclass(frozen=True, kw_only=True)
class ConfirmRecovery(Command):
    """Agree as a second person: every earlier way in ends."""

    person_id: UUID

    def do(self, work: Work) -> None:
        work.get(Recovery, recovery_of(self.person_id)).confirm(self.person_id, work.by)


@dataclass(frozen=True, kw_only=True)
class WithdrawRecovery(Command):
    """Take back the wish that a person may come in again."""

    person_id: UUID

    def do(self, work: Work) -> None:
        work.get(Recovery, recovery_of(self.person_id)).withdraw(self.person_id)
