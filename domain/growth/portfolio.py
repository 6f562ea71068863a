"""A mentor's portfolio: practice, supervision, development and what was learnt, fact by fact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.growth.supervision import Kind, Light, Supervised, SupervisionDue, policy_on, standing
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused

Words = Annotated[str, Personal(Purpose.CONTACT, "person_id")]
CPD_A_YEAR: Final = ("development/1", 16 * 60)
"""Minutes of continuing professional development asked of a mentor each year."""


class NotYetOver(Refused):
    """Supervision and development are entered once they have taken place."""


class DevelopmentKind(StrEnum):
    """What development was."""

    TRAINING = "training"
    READING = "reading"
    CONFERENCE = "conference"
    PRACTICE_GROUP = "practice_group"
    OTHER = "other"


@dataclass(frozen=True)
class Practice:
    """A session held: its day and minutes."""

    day: date
    minutes: int


def portfolio_of(person_id: UUID) -> UUID:
    """The portfolio of a person who mentors."""
    return uuid5(person_id, "portfolio")


class Portfolio(Standing):
    """Everything that shows how one mentor grows."""

    class Opened(Created):
        """A mentor's portfolio was opened."""

    class PracticeCounted(Event):
        """A session held was counted as practice."""

        person_id: UUID
        session_id: UUID
        day: date
        minutes: int

    class SupervisionEntered(Event):
        """Supervision was entered."""

        person_id: UUID
        entry_id: UUID
        kind: Kind
        day: date
        minutes: int
        supervisor: Words

    class DevelopmentEntered(Event):
        """Professional development was entered."""

        person_id: UUID
        entry_id: UUID
        kind: DevelopmentKind
        day: date
        minutes: int
        what: Words
        source_id: UUID | None

    class LearningNoted(Event):
        """A mentor noted what a piece of work taught."""

        person_id: UUID
        entry_id: UUID
        day: date
        what: Words

    class LightChanged(Event):
        """A mentor's need of supervision changed."""

        person_id: UUID
        light: Light
        policy: Annotated[str, Public]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.entries: set[UUID] = set()
        self.practice: list[Practice] = []
        self.supervision: list[tuple[date, Kind, int]] = []
        self.development: list[tuple[date, int]] = []
        self.light = Light.GREEN

    def count_practice(self, person_id: UUID, session_id: UUID, day: date, minutes: int) -> None:
        """Count a session held, and see whether supervision is due."""
        if session_id not in self.entries:
            self._practice_counted(person_id, session_id, day, minutes)
            self._see_light(person_id, day)

    def enter_supervision(
        self, person_id: UUID, entry_id: UUID, kind: Kind, day: date, minutes: int,
        supervisor: str, today: date,
    ) -> None:  # fmt: skip
        """Enter supervision that took place. Raises NotYetOver."""
        if entry_id in self.entries:
            return
        if day > today:
            raise NotYetOver
        self._supervision_entered(person_id, entry_id, kind, day, minutes, supervisor)
        self._see_light(person_id, today)

    def enter_development(
        self, person_id: UUID, entry_id: UUID, kind: DevelopmentKind, day: date, minutes: int,
        what: str, source_id: UUID | None, today: date,
    ) -> None:  # fmt: skip
        """Enter development that took place. Raises NotYetOver."""
        if entry_id in self.entries:
            return
        if day > today:
            raise NotYetOver
        self._development_entered(person_id, entry_id, kind, day, minutes, what, source_id)

    def note_learning(self, person_id: UUID, entry_id: UUID, day: date, what: str) -> None:
        if entry_id not in self.entries:
            self._learning_noted(person_id, entry_id, day, what)

    def require_supervised(self, today: date) -> None:
        """Raise SupervisionDue for a mentor who may not begin a new engagement."""
        if self.year(today).since_last >= policy_on(today).blocked_after:
            raise SupervisionDue

    def year(self, today: date) -> Supervised:
        """Practice and supervision of the twelve months up to a day."""
        start = _year_before(today)
        by_kind: dict[Kind, int] = {}
        for day, kind, minutes in self.supervision:
            if start < day <= today:
                by_kind[kind] = by_kind.get(kind, 0) + minutes
        last = max((day for day, *_ in self.supervision if day <= today), default=date.min)
        first = min((held.day for held in self.practice), default=today)
        return Supervised(
            practice=sum(one.minutes for one in self.practice if start < one.day <= today),
            since_last=sum(one.minutes for one in self.practice if last < one.day <= today),
            by_kind=by_kind,
            first_year=first > start,
        )

    def _see_light(self, person_id: UUID, today: date) -> None:
        policy = policy_on(today)
        light = standing(self.year(today), policy).light
        if light is not self.light:
            self._light_changed(person_id, light, policy.version)

    @event(PracticeCounted)
    def _practice_counted(self, person_id: UUID, session_id: UUID, day: date, minutes: int) -> None:
        self.entries.add(session_id)
        self.practice.append(Practice(day, minutes))

    @event(SupervisionEntered)
    def _supervision_entered(
        self, person_id: UUID, entry_id: UUID, kind: Kind, day: date, minutes: int,
        supervisor: str,
    ) -> None:  # fmt: skip
        self.entries.add(entry_id)
        self.supervision.append((day, kind, minutes))

    @event(DevelopmentEntered)
    def _development_entered(
        self, person_id: UUID, entry_id: UUID, kind: DevelopmentKind, day: date, minutes: int,
        what: str, source_id: UUID | None,
    ) -> None:  # fmt: skip
        self.entries.add(entry_id)
        self.development.append((day, minutes))

    @event(LearningNoted)
    def _learning_noted(self, person_id: UUID, entry_id: UUID, day: date, what: str) -> None:
        self.entries.add(entry_id)

    @event(LightChanged)
    def _light_changed(self, person_id: UUID, light: Light, policy: str) -> None:
        self.light = light


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
