"""Register a person, with the roles they act in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.people import Person, Role

ShortText = Annotated[str, MinLen(1), MaxLen(200)]
Email = Annotated[str, MinLen(3), MaxLen(254)]
Language = Literal["fi", "sv", "en"]


@dataclass(frozen=True, kw_only=True)
class RegisterPerson(Command):
    """Get to know a person; one account an e-mail address."""

    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    language: Language = "fi"
    roles: tuple[Role, ...] = ()
    person_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        person = work.find(Person, self.person_id)
        if person is None:
            work.claim("email", self.email, self.person_id)
            person = work.add(
                Person(
                    id=self.person_id, name=self.name, email=self.email,
                    phone=self.phone, language=self.language,
                )
            )  # fmt: skip
        for role in self.roles:
            person.grant(role)
