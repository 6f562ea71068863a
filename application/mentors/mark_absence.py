"""Mark a mentor as away, or back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.firm import DERIVED, Command, Work
from domain.mentors import Mentor
from domain.opening_hours import Stretch
from domain.slots import aware


@dataclass(frozen=True, kw_only=True)
class MarkAbsence(Command):
    """Say that a mentor is away from one instant to another."""

    mentor_id: UUID
    starts_at: datetime
    ends_at: datetime
    absence_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        away = Stretch(aware(self.starts_at), aware(self.ends_at))
        work.get(Mentor, self.mentor_id).go_away(self.absence_id, away)


@dataclass(frozen=True, kw_only=True)
class EndAbsence(Command):
    """Take an absence back."""

    mentor_id: UUID
    absence_id: UUID

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).come_back(self.absence_id)
