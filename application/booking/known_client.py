"""Whoever orders or waits becomes a client of the firm, once for an e-mail address."""

from __future__ import annotations

from uuid import UUID

from application.firm import Work
from domain.people import Person, Role
from domain.written_names import tidy_address, tidy_name


def know_client(
    work: Work, person_id: UUID, name: str, email: str, phone: str, language: str
) -> Person:
    """The person under this id, registered now if nobody is known yet.

    Raises NameUnreadable, AddressUnreadable, EmailTaken.
    """
    named, address = tidy_name(name), tidy_address(email)  # asked of the known as of the new
    person = work.find(Person, person_id)
    if person is None:
        work.claim("email", address, person_id)
        person = work.add(
            Person(id=person_id, name=named, email=address, phone=phone, language=language)
        )
    person.grant(Role.CLIENT)
    return person
