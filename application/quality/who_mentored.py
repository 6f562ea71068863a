"""Who is behind a mentor's id: nobody handles an own case under another id."""

from __future__ import annotations

from uuid import UUID

from application.work import Work
from domain.events import Aggregate
from domain.mentors import Mentor


def who_mentored(work: Work, known: UUID | None) -> UUID | None:
    """The person a mentor is; an id that is no mentor's stays as it is."""
    found = work.see(Aggregate, known) if known else None
    return found.person_id if isinstance(found, Mentor) else known
