"""Take a private person on as a client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.clients.known_person import known_person
from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.clients import PrivateClient, client_of
from domain.clients.private_client import require_adult
from domain.people import Role


@dataclass(frozen=True, kw_only=True)
class RegisterClient(Command):
    """Take a private person on who says that they are of age; no birthday is asked or kept."""

    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    language: Language = "fi"
    of_age: bool
    person_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        require_adult(of_age=self.of_age)
        person = known_person(
            work, self.person_id, self.name, self.email, self.phone, self.language
        )
        if work.find(PrivateClient, client_of(person.id)) is None:
            work.add(PrivateClient(id=client_of(person.id), person_id=person.id))
        person.grant(Role.CLIENT)


@dataclass(frozen=True, kw_only=True)
class GiveAddress(Command):
    """Give the address a private client's invoices bear."""

    person_id: UUID
    street: ShortText
    postcode: Annotated[str, MaxLen(12)]
    town: ShortText
    country: Annotated[str, MaxLen(2)] = "FI"

    def do(self, work: Work) -> None:
        work.get(PrivateClient, client_of(self.person_id)).give_address(
            self.street, self.postcode, self.town, self.country
        )


@dataclass(frozen=True, kw_only=True)
class NoteMinor(Command):
    """Note that a client turned out to be under 18: their account closes for buying."""

    person_id: UUID

    def do(self, work: Work) -> None:
        work.get(PrivateClient, client_of(self.person_id)).turn_out_minor(work.today)
