"""Register a person, with the roles they act in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from uuid import UUID

from annotated_types import MaxLen, MinLen, Predicate

from application.firm import DERIVED, Command, Work
from domain.mail_addresses import can_get_letters
from domain.people import Person, Role


@dataclass(frozen=True)
class Reachable(Predicate):
    """Told of an e-mail address: a letter can be sent to it."""

    func: Callable[[Any], bool] = can_get_letters

    def __get_pydantic_json_schema__(self, told: Any, describe: Callable[[Any], Any]) -> Any:
        return describe(told) | {"format": "email"}


ShortText = Annotated[str, MinLen(1), MaxLen(200)]
Email = Annotated[str, MinLen(3), MaxLen(254), Reachable()]
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
