"""Set the weekly hours in which a mentor may be booked."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.mentors import Mentor
from domain.opening_hours import Hours


@dataclass(frozen=True, kw_only=True)
class SetWeeklyHours(Command):
    """Say on which weekdays (1 = Monday) and at which hours a mentor may be booked."""

    mentor_id: UUID
    weekly: tuple[tuple[int, Hours], ...]

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).open_weekly(self.weekly)
