"""Everybody by name, e-mail and role, for staff to find a caller."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from application.views import Change, Put, Remove, RowStep, Table
from domain.data_rights import DataRights
from domain.events import Event
from domain.people import Person


@dataclass(frozen=True)
class PersonRow:
    """A person as the list shows them."""

    person_id: UUID
    name: str
    email: str
    phone: str
    language: str
    restricted: bool = False
    """Left alone for now (GDPR 18): in no list and found by no search."""


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Person.Registered(name=name, email=email, phone=phone, language=language):
            yield Put(PersonRow(event.originator_id, name, email, phone, language))
        case Person.ContactCorrected(name=name, email=email, phone=phone, language=language):
            yield Change(
                {"person_id": event.originator_id},
                {"name": name, "email": email, "phone": phone, "language": language},
            )
        case Person.MergedInto():
            yield Remove({"person_id": event.originator_id})
        case DataRights.ProcessingRestricted(person_id=person):
            yield Change({"person_id": person}, {"restricted": True})
        case DataRights.RestrictionLifted(person_id=person):
            yield Change({"person_id": person}, {"restricted": False})


people_list = Table(
    "people_list", PersonRow, ("person_id",), rows, (("name",), ("email",)), version=3
)
