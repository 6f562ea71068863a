"""An organisation names its people for mentoring; and they leave it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.clients.known_person import known_person
from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.clients import Organisation
from domain.clients.private_client import require_adult
from domain.people import Role


@dataclass(frozen=True, kw_only=True)
class NameMentee(Command):
    """Name a person of the organisation, of age, as one who may be mentored at its cost."""

    organisation_id: UUID
    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    language: Language = "fi"
    of_age: bool
    department_id: UUID | None = None
    person_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        require_adult(of_age=self.of_age)
        organisation = work.get(Organisation, self.organisation_id)
        person = known_person(
            work, self.person_id, self.name, self.email, self.phone, self.language
        )
        person.grant(Role.CLIENT)
        organisation.name_mentee(person.id, self.department_id)


@dataclass(frozen=True, kw_only=True)
class PartWithPerson(Command):
    """Note that a person left the organisation, as mentee, contact or both, in all its entries."""

    organisation_id: UUID
    person_id: UUID
    on: date | None = None

    def do(self, work: Work) -> None:
        left_on = self.on or work.today
        entries = [work.get(Organisation, self.organisation_id)]
        for entry in entries:
            entry.part_with(self.person_id, left_on)
            entries += [work.get(Organisation, merged) for merged in sorted(entry.merged)]
