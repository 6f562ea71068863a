"""Which cases are open to which auditor, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.audit_access import AuditAccess
from domain.events import Event


@dataclass(frozen=True)
class AuditorAccess:
    """One auditor's access; times in UTC."""

    access_id: UUID
    auditor: str
    cases: tuple[UUID, ...]
    until: datetime
    closed: bool = False

    def open_at(self, now: datetime) -> bool:
        """Whether the auditor is let in at this moment."""
        return not self.closed and now < self.until


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case AuditAccess.Opened(auditor=auditor, cases=cases, until=until):
            yield Put(AuditorAccess(event.originator_id, auditor, cases, until))
        case AuditAccess.Closed():
            yield Change({"access_id": event.originator_id}, {"closed": True})


auditor_accesses = Table("auditor_accesses", AuditorAccess, ("access_id",), rows)
