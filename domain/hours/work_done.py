"""Work noted against bought or agreed hours: what they cover, and what goes beyond."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Aggregate, Event
from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]


class NoSuchWork(Refused):
    """No such work is noted here."""

    status = 404


class NotWorkedYet(Refused):
    """Work is noted once it is done, not beforehand."""


@dataclass(frozen=True)
class WorkDone:
    """Work of a day in units of a quarter of an hour: covered, or beyond what was bought."""

    day: date
    covered: int
    over: int


class WorkNoted(Event):
    """Work was noted: what the hours cover, and what is charged besides."""

    payer_id: UUID
    work_id: UUID
    by_id: UUID
    day: date
    minutes: int
    covered: int
    over: int
    what: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.works[self.work_id] = WorkDone(self.day, self.covered, self.over)
        aggregate.known.add(self.work_id)


class WorkTakenBack(Event):
    """Noted work was taken back, with the reason; what it used is there again."""

    payer_id: UUID
    work_id: UUID
    covered: int
    over: int
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.works.pop(self.work_id)


class Worked(Aggregate):
    """Something work is noted against, each piece once."""

    payer_id: UUID
    works: dict[UUID, WorkDone]
    known: set[UUID]

    def note_against(
        self, free: int, work_id: UUID, day: date, minutes: int, units: int, what: str, by_id: UUID
    ) -> int:
        """Note work and give how many units go beyond what is free."""
        if work_id in self.known:
            return 0
        covered = min(max(free, 0), units)
        self.record(
            WorkNoted, payer_id=self.payer_id, work_id=work_id, by_id=by_id, day=day,
            minutes=minutes, covered=covered, over=units - covered, what=what,
        )  # fmt: skip
        return units - covered

    def take_back(self, work_id: UUID, reason: str) -> WorkDone | None:
        """Take noted work back, once; None where it is back already. Raises NoSuchWork."""
        if work_id not in self.known:
            raise NoSuchWork
        done = self.works.get(work_id)
        if done:
            self.record(
                WorkTakenBack, payer_id=self.payer_id, work_id=work_id, covered=done.covered,
                over=done.over, reason=reason,
            )  # fmt: skip
        return done
