"""Hand somebody the link to their first passkey or code app: a mailbox alone proves nobody."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.people import Person
from domain.recoveries import Recovery, Seen, recovery_of


@dataclass(frozen=True, kw_only=True)
class GiveFirstWay(Command):
    """Hand over the link to a person's first way in, having made sure who it is."""

    person_id: UUID
    seen: Seen

    def do(self, work: Work) -> None:
        work.get(Person, self.person_id)
        recovery = work.get(Recovery, recovery_of(self.person_id))
        recovery.give_first(self.person_id, work.by, self.seen)
