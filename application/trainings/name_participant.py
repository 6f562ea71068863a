"""Say who comes: for a seat bought without a name, or instead of somebody, free until the start."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.people.acquaint import acquaint
from application.people.register_person import Email, Language, ShortText
from domain.trainings import Seating, seating_of


@dataclass(frozen=True, kw_only=True)
class NameParticipant(Command):
    """Name the person who takes a seat."""

    training_id: UUID
    seat_id: UUID
    name: ShortText
    email: Email
    language: Language = "fi"
    person_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        seating = work.get(Seating, seating_of(self.training_id))
        seating.name(self.seat_id, self.person_id, work.now)
        acquaint(work, self.person_id, self.name, self.email, self.language)
