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
    named, address = tidy_name(name), tidy_address(email)  # asked of the known as of the new
    if work.find(Person, person_id):
        return
    work.claim("email", address, person_id)
    person = work.add(Person(id=person_id, name=named, email=address, phone="", language=language))
    person.grant(Role.CLIENT)
