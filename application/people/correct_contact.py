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
        entries = [person, *(work.get(Person, other) for other in person.also)]
        if self.email != person.email:
            _claim(work, self.email, entries)
        for one in entries:
            one.correct(self.name, self.email, self.phone, self.language)


def _claim(work: Work, email: str, entries: list[Person]) -> None:
    """The address told now is the person's, under whichever id it was; the others are let go."""
    known = (one for one in entries if email.casefold() in one.addresses)
    owner = next(known, entries[0])
    for one in entries:
        work.claim("email", email if one is owner else None, one.id)
