"""Getting to know somebody who comes by a form: registered on the way, unless known already."""

from __future__ import annotations

from uuid import UUID

from application.firm import Work
from domain.people import Person, Role
from domain.written_names import tidy_address, tidy_name


def acquaint(work: Work, person_id: UUID, name: str, email: str, language: str) -> None:
    """Register a person unless they are known.

    Raises NameUnreadable, AddressUnreadable, EmailTaken.
    """
    if work.find(Person, person_id):
        return
    address = tidy_address(email)
    work.claim("email", address, person_id)
    person = work.add(
        Person(id=person_id, name=tidy_name(name), email=address, phone="", language=language)
    )
    person.grant(Role.CLIENT)
