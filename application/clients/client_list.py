"""Every client in one list, and every person an organisation has named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.clients import Organisation, PrivateClient
from domain.events import Event
from domain.people import Person


class ClientKind(StrEnum):
    """What kind of a party pays."""

    ORGANISATION = "organisation"
    PRIVATE = "private"


@dataclass(frozen=True)
class ClientRow:
    """A client who pays: an organisation by name, a private person by id (names are joined in)."""

    payer_id: UUID
    kind: ClientKind
    name: str
    business_id: str
    closed: bool = False


@dataclass(frozen=True)
class EmployeeRow:
    """A person an organisation has named for mentoring."""

    organisation_id: UUID
    person_id: UUID
    department_id: UUID | None
    left_on: date | None = None


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Organisation.Registered(name=name, business_id=number):
            yield Put(ClientRow(event.originator_id, ClientKind.ORGANISATION, name, number))
        case Organisation.Renamed(name=name, business_id=number):
            renamed = {"name": name, "business_id": number}
            yield Change({"payer_id": event.originator_id}, renamed)
        case Organisation.MergedInto():
            yield Change({"payer_id": event.originator_id}, {"closed": True})
        case PrivateClient.Registered(person_id=person):
            yield Put(ClientRow(person, ClientKind.PRIVATE, "", ""))
        case PrivateClient.FoundMinor(person_id=person):
            yield Change({"payer_id": person}, {"closed": True})
        case Person.MergedInto():
            yield Change({"payer_id": event.originator_id}, {"closed": True})


def employee_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Organisation.MenteeNamed(person_id=person, department_id=department):
            yield Put(EmployeeRow(event.originator_id, person, department))
        case Organisation.MenteeLeft(person_id=person, on=on):
            who = {"organisation_id": event.originator_id, "person_id": person}
            yield Change(who, {"left_on": on})
        case Organisation.TookOver(merged_id=merged):
            yield Change({"organisation_id": merged}, {"left_on": event.timestamp.date()})


client_list = Table(
    "client_list", ClientRow, ("payer_id",), rows, (("name",), ("business_id",)), version=3
)
employees = Table(
    "employees", EmployeeRow, ("organisation_id", "person_id"), employee_rows, (("person_id",),)
)
