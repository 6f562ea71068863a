"""What happens in a mentor's portfolio, each fact with what it changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.growth.supervision import Kind, Light
from domain.privacy import Personal, Public, Purpose

Words = Annotated[str, Personal(Purpose.CONTACT, "person_id")]


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


class PracticeCounted(Event):
    """A session held was counted as practice."""

    person_id: UUID
    session_id: UUID
    day: date
    minutes: int

    def apply(self, aggregate: Any) -> None:
        aggregate.entries.add(self.session_id)
        aggregate.practice.append(Practice(self.day, self.minutes))


class SupervisionEntered(Event):
    """Supervision was entered."""

    person_id: UUID
    entry_id: UUID
    kind: Kind
    day: date
    minutes: int
    supervisor: Words

    def apply(self, aggregate: Any) -> None:
        aggregate.entries.add(self.entry_id)
        aggregate.supervision.append((self.day, self.kind, self.minutes))


class DevelopmentEntered(Event):
    """Professional development was entered."""

    person_id: UUID
    entry_id: UUID
    kind: DevelopmentKind
    day: date
    minutes: int
    what: Words
    source_id: UUID | None

    def apply(self, aggregate: Any) -> None:
        aggregate.entries.add(self.entry_id)
        aggregate.development.append((self.day, self.minutes))


class LearningNoted(Event):
    """A mentor noted what a piece of work taught."""

    person_id: UUID
    entry_id: UUID
    day: date
    what: Words

    def apply(self, aggregate: Any) -> None:
        aggregate.entries.add(self.entry_id)


class LightChanged(Event):
    """A mentor's need of supervision changed."""

    person_id: UUID
    light: Light
    policy: Annotated[str, Public]

    def apply(self, aggregate: Any) -> None:
        aggregate.light = self.light
