"""Access of an auditor from outside: to chosen cases, for a time, to read only."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Final
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

LONGEST: Final = timedelta(days=90)
MOST_CASES: Final = 50


class AccessTooWide(Refused):
    """An auditor is let in to 1 to 50 cases, for at most 90 days from now."""

    status = 422


class AuditAccess(Aggregate):
    """What one auditor may read, and until when."""

    class Opened(Created):
        """Chosen cases were opened to an auditor for a time."""

        auditor: Annotated[str, Personal(Purpose.CASE)]
        cases: tuple[UUID, ...]
        until: datetime

    class Closed(Event):
        """An auditor's access was ended before its time."""

    @event(Opened)
    def __init__(self, id: UUID, auditor: str, cases: tuple[UUID, ...], until: datetime) -> None:
        self.cases, self.until = cases, until
        self.closed = False

    @classmethod
    def open(
        cls, id: UUID, auditor: str, cases: tuple[UUID, ...], until: datetime, now: datetime
    ) -> AuditAccess:
        """Open cases to an auditor. Raises AccessTooWide."""
        if not 1 <= len(cases) <= MOST_CASES or not now < until <= now + LONGEST:
            raise AccessTooWide
        return cls(id=id, auditor=auditor, cases=cases, until=until)

    def close(self) -> None:
        if not self.closed:
            self._closed()

    @event(Closed)
    def _closed(self) -> None:
        self.closed = True
