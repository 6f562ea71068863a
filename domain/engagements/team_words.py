"""The words mentor teams are spoken of in, and the reasons for which something is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.refusals import Refused


class Shared(StrEnum):
    """What of an engagement is opened to a specialist, or passed on to a new lead."""

    GOALS = "goals"
    NOTES = "notes"
    TASKS = "tasks"
    READING = "reading"
    INTRODUCTIONS = "introductions"


@dataclass(frozen=True)
class Brief:
    """What the colleagues are told, and to whom it goes; the words stay in the log."""

    version: int
    lead_id: UUID
    specialists: tuple[UUID, ...]
    shares: tuple[Shared, ...]
    approved: bool = False


@dataclass(frozen=True)
class Specialist:
    """A colleague in the team, from when until when, and what is open to them."""

    mentor_id: UUID
    since: datetime
    until: datetime
    shares: tuple[Shared, ...]

    def belongs_at(self, moment: datetime) -> bool:
        """Whether the colleague is in the team at a moment."""
        return self.since <= moment < self.until


@dataclass(frozen=True)
class HandOver:
    """A change of the own mentor that waits for the mentee."""

    hand_over_id: UUID
    from_id: UUID
    to_id: UUID
    contents: tuple[Shared, ...]


class TooManySpecialists(Refused):
    """At most three specialists belong to a team at a time."""


class BriefUnknown(Refused):
    """There is no such coordination brief waiting for approval."""

    status = 404


class HandOverPending(Refused):
    """A hand-over waits for the mentee already."""


class HandOverUnknown(Refused):
    """There is no such hand-over waiting for approval."""

    status = 404


class SameMentor(Refused):
    """This mentor is the mentee's own already."""
