"""Somebody already known, or registered on the way; one account an e-mail address."""

from __future__ import annotations

from uuid import UUID

from application.firm import Work
from domain.people import Person


def known_person(
    work: Work, person_id: UUID, name: str, email: str, phone: str, language: str
) -> Person:
    """The person of this id, registered if there is none. The append may raise EmailTaken."""
    known = work.find(Person, person_id)
    if known is not None:
        return known
    work.claim("email", email, person_id)
    return work.add(Person(id=person_id, name=name, email=email, phone=phone, language=language))
