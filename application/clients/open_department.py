"""Keep an organisation's departments, with their cost centres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import ShortText
from domain.clients import Organisation


@dataclass(frozen=True, kw_only=True)
class OpenDepartment(Command):
    """Open a department, or change its name or cost centre."""

    organisation_id: UUID
    name: ShortText
    cost_centre: Annotated[str, MaxLen(100)] = ""
    department_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Organisation, self.organisation_id).open_department(
            self.department_id, self.name, self.cost_centre
        )


@dataclass(frozen=True, kw_only=True)
class CloseDepartment(Command):
    """Close a department nobody belongs to."""

    organisation_id: UUID
    department_id: UUID

    def do(self, work: Work) -> None:
        work.get(Organisation, self.organisation_id).close_department(self.department_id)
