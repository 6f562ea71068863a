"""Let an auditor from outside read chosen cases for a time, or end that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.audit_access import AuditAccess


@dataclass(frozen=True, kw_only=True)
class OpenToAuditor(Command):
    """Let an auditor read chosen cases until a moment (UTC), through a link of their own."""

    auditor: Annotated[str, MinLen(1), MaxLen(200)]
    cases: tuple[UUID, ...]
    until: datetime
    access_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(AuditAccess, self.access_id) is None:
            work.add(
                AuditAccess.open(self.access_id, self.auditor, self.cases, self.until, work.now)
            )


@dataclass(frozen=True, kw_only=True)
class CloseToAuditor(Command):
    """End an auditor's access before its time."""

    access_id: UUID

    def do(self, work: Work) -> None:
        work.get(AuditAccess, self.access_id).close()
