"""The lines of the content page: ids, days and states of what an engagement holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domain.engagements.introductions import IntroductionState
from domain.engagements.notebook import AgendaModel
from domain.engagements.tasks import TaskKind


@dataclass(frozen=True)
class NoteLine:
    """The shared note of a session: who wrote it last, and when."""

    session_id: UUID
    author_id: UUID
    written_at: datetime
    version: int


@dataclass(frozen=True)
class TaskLine:
    """A task, whose it is, until when, and when it was done."""

    task_id: UUID
    owner_id: UUID
    kind: TaskKind
    due_on: date | None
    agreed_at: datetime
    done_at: datetime | None = None


@dataclass(frozen=True)
class GoalLine:
    """A goal and the levels it was said to be at, the last one last."""

    goal_id: UUID
    mentee_id: UUID
    weight: int
    set_at: datetime
    levels: tuple[tuple[datetime, int], ...] = ()


@dataclass(frozen=True)
class EntryLine:
    """An entry of a mentee's journal, and whether the mentor may read it."""

    entry_id: UUID
    mentee_id: UUID
    written_at: datetime
    shared: bool = False


@dataclass(frozen=True)
class IntroductionLine:
    """An introduction and where it stands."""

    introduction_id: UUID
    mentor_id: UUID
    third_id: UUID
    state: IntroductionState
    at: datetime


@dataclass(frozen=True)
class ContentPage:
    """The content of one engagement without its words."""

    engagement_id: UUID
    agendas: tuple[tuple[UUID, AgendaModel], ...] = ()
    notes: tuple[NoteLine, ...] = ()
    tasks: tuple[TaskLine, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    entries: tuple[EntryLine, ...] = ()
    introductions: tuple[IntroductionLine, ...] = ()
