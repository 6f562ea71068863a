"""Let a mentor pause, come back, or leave the pool."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from application.people.register_person import ShortText
from domain.mentors import Mentor
from domain.people import Person, Role


@dataclass(frozen=True, kw_only=True)
class PauseMentor(Command):
    """Offer a mentor no new engagements for a time; running ones go on."""

    mentor_id: UUID
    until: date | None = None
    reason: Annotated[str, MaxLen(500)] = ""

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).pause(self.until, self.reason)


@dataclass(frozen=True, kw_only=True)
class ResumeMentor(Command):
    """Let a paused mentor take engagements again; with a day, only a pause until that day."""

    mentor_id: UUID
    paused_until: date | None = None

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).resume(self.paused_until)


@dataclass(frozen=True, kw_only=True)
class LeavePool(Command):
    """Note that a mentor leaves; running engagements want a hand-over."""

    mentor_id: UUID
    reason: ShortText

    def do(self, work: Work) -> None:
        mentor = work.get(Mentor, self.mentor_id)
        mentor.leave(work.today, self.reason)
        work.get(Person, mentor.person_id).withdraw(Role.MENTOR)
