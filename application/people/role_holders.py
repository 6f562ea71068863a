"""Who acts in which role: for letters to a role, and for choosing whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from application.views import Put, Remove, RowStep, Table
from domain.events import Event
from domain.people import Person, Role


@dataclass(frozen=True)
class RoleHolder:
    """One person in one role."""

    person_id: UUID
    role: Role


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Person.RoleGranted(role=role):
            yield Put(RoleHolder(event.originator_id, role))
        case Person.RoleWithdrawn(role=role):
            yield Remove({"person_id": event.originator_id, "role": role.value})
        case Person.MergedInto():
            for role in Role:
                yield Remove({"person_id": event.originator_id, "role": role.value})


role_holders = Table(
    "role_holders", RoleHolder, ("person_id", "role"), rows, (("role", "person_id"),), version=2
)
