"""Put a person's name, address or language right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.people import Person


@dataclass(frozen=True, kw_only=True)
class CorrectContact(Command):
    """Put a person's contact details right; one account an e-mail address."""

    person_id: UUID
    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    language: Language = "fi"

    def do(self, work: Work) -> None:
        person = work.get(Person, self.person_id)
        person.require_own()
        if self.email != person.email:
            work.claim("email", self.email, self.person_id)
        for one in (person, *(work.get(Person, other) for other in person.also)):
            one.correct(self.name, self.email, self.phone, self.language)
