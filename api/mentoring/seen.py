"""What one reader sees of the content of an engagement, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domain.engagements.introductions import IntroductionState
from domain.engagements.notebook import AgendaModel
from domain.engagements.tasks import TaskKind


@dataclass(frozen=True)
class Agenda:
    """What a session is to be about."""

    session_id: UUID
    model: AgendaModel
    words: str


@dataclass(frozen=True)
class Note:
    """A shared note with its author."""

    session_id: UUID
    author_id: UUID
    written_at: datetime
    words: str


@dataclass(frozen=True)
class Task:
    """A task with its words."""

    task_id: UUID
    owner_id: UUID
    kind: TaskKind
    due_on: date | None
    done_at: datetime | None
    words: str


@dataclass(frozen=True)
class Goal:
    """A goal with its words and the levels it was said to be at."""

    goal_id: UUID
    weight: int
    levels: tuple[tuple[datetime, int], ...]
    words: str
    measure: str

    @property
    def level(self) -> int | None:
        """Where it was said to be last."""
        return self.levels[-1][1] if self.levels else None


@dataclass(frozen=True)
class Entry:
    """An entry of a learning journal."""

    entry_id: UUID
    written_at: datetime
    shared: bool
    words: str


@dataclass(frozen=True)
class IntroductionSeen:
    """An introduction; the address is shown once both have agreed."""

    introduction_id: UUID
    mentor_id: UUID
    state: IntroductionState
    name: str
    email: str
    why: str
    outcome: str


@dataclass(frozen=True)
class Content:
    """What one reader sees of the content of an engagement."""

    agendas: tuple[Agenda, ...] = ()
    notes: tuple[Note, ...] = ()
    tasks: tuple[Task, ...] = ()
    goals: tuple[Goal, ...] = ()
    entries: tuple[Entry, ...] = ()
    introductions: tuple[IntroductionSeen, ...] = ()

    def agenda(self, session_id: UUID) -> Agenda | None:
        """What one session is to be about."""
        return next((one for one in self.agendas if one.session_id == session_id), None)

    def note(self, session_id: UUID) -> Note | None:
        """The shared note of one session."""
        return next((one for one in self.notes if one.session_id == session_id), None)

    @property
    def open_tasks(self) -> list[Task]:
        """Tasks not yet done, the first due first."""
        left = [task for task in self.tasks if task.done_at is None]
        return sorted(left, key=lambda task: task.due_on or date.max)
