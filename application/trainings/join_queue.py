"""Go on the waiting list of a training, or leave it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.people.acquaint import acquaint
from application.people.register_person import Email, Language, ShortText
from domain.trainings import Group, Seating, seating_of


@dataclass(frozen=True, kw_only=True)
class JoinQueue(Command):
    """Wait for a seat in a full training; one is offered by mail when it is your turn."""

    training_id: UUID
    name: ShortText
    email: Email
    language: Language = "fi"
    group: Group = Group.PRIVATE
    person_id: UUID = DERIVED
    entry_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        seating = work.get(Seating, seating_of(self.training_id))
        seating.join(self.entry_id, self.person_id, self.group, work.now)
        acquaint(work, self.person_id, self.name, self.email, self.language)


@dataclass(frozen=True, kw_only=True)
class LeaveQueue(Command):
    """Leave the waiting list, or decline the seat that was offered."""

    training_id: UUID
    entry_id: UUID

    def do(self, work: Work) -> None:
        work.get(Seating, seating_of(self.training_id)).leave(self.entry_id, work.now)
