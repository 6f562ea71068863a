"""Agree on a task or something to read, tick it off, undo that, give it another day, drop it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.engagements import Engagement
from domain.engagements.course_words import NotAMember
from domain.engagements.tasks import TaskKind, Tasks, tasks_of
from domain.mentors import mentor_of


@dataclass(frozen=True, kw_only=True)
class AgreeTask(Command):
    """Agree on what is done or read until the next session, by default by the mentee."""

    engagement_id: UUID
    words: Annotated[str, MinLen(1), MaxLen(1000)]
    due_on: date | None = None
    kind: TaskKind = TaskKind.TASK
    owner_id: UUID | None = None
    session_id: UUID | None = None
    task_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        owner = self.owner_id or engagement.mentee_id
        if owner not in engagement.everybody and mentor_of(owner) != engagement.lead_id:
            raise NotAMember
        if self.session_id:
            engagement.session(self.session_id)
        work.get(Tasks, tasks_of(self.engagement_id)).agree(
            self.engagement_id, self.task_id, owner, self.words, self.due_on, self.kind,
            self.session_id,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class TickTask(Command):
    """Say that a task is done, or is not after all."""

    engagement_id: UUID
    task_id: UUID
    done: bool = True

    def do(self, work: Work) -> None:
        tasks = work.get(Tasks, tasks_of(self.engagement_id))
        tasks.tick(self.engagement_id, self.task_id, done=self.done)


@dataclass(frozen=True, kw_only=True)
class PostponeTask(Command):
    """Give a task another day."""

    engagement_id: UUID
    task_id: UUID
    due_on: date | None = None

    def do(self, work: Work) -> None:
        tasks = work.get(Tasks, tasks_of(self.engagement_id))
        tasks.postpone(self.engagement_id, self.task_id, self.due_on)


@dataclass(frozen=True, kw_only=True)
class DropTask(Command):
    """Drop a task."""

    engagement_id: UUID
    task_id: UUID

    def do(self, work: Work) -> None:
        work.get(Tasks, tasks_of(self.engagement_id)).drop(self.engagement_id, self.task_id)
