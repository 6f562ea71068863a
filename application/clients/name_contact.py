"""Name who speaks for an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.clients.known_person import known_person
from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.clients import Duty, Organisation
from domain.people import Role


@dataclass(frozen=True, kw_only=True)
class NameContact(Command):
    """Name a contact person and what they do: orders, billing, follow-up, transfer."""

    organisation_id: UUID
    duties: Annotated[tuple[Duty, ...], MinLen(1)]
    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    language: Language = "fi"
    person_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        organisation = work.get(Organisation, self.organisation_id)
        person = known_person(
            work, self.person_id, self.name, self.email, self.phone, self.language
        )
        person.grant(Role.SPONSOR)
        organisation.name_contact(person.id, self.duties)
