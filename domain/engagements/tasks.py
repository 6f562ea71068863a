"""What was agreed to do between sessions: tasks and reading, each with its owner and day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

Confidential = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]


class TaskUnknown(Refused):
    """There is no such task."""

    status = 404


class TaskKind(StrEnum):
    """What is to be done."""

    TASK = "task"
    READING = "reading"


@dataclass(frozen=True)
class Task:
    """One agreed task."""

    owner_id: UUID
    due_on: date | None
    done: bool = False


def tasks_of(engagement_id: UUID) -> UUID:
    """The id of an engagement's tasks."""
    return uuid5(engagement_id, "tasks")


class Tasks(Standing):
    """The tasks and the reading agreed in one engagement."""

    class Opened(Created):
        """Tasks were begun."""

    class TaskAgreed(Event):
        """A task or something to read was agreed."""

        engagement_id: UUID
        task_id: UUID
        owner_id: UUID
        kind: TaskKind
        session_id: UUID | None
        due_on: date | None
        words: Confidential

        def apply(self, aggregate: Any) -> None:
            aggregate.tasks[self.task_id] = Task(self.owner_id, self.due_on)

    class TaskDue(Event):
        """A task was given another day."""

        engagement_id: UUID
        task_id: UUID
        owner_id: UUID
        due_on: date | None

        def apply(self, aggregate: Any) -> None:
            task: Task = aggregate.tasks[self.task_id]
            aggregate.tasks[self.task_id] = replace(task, due_on=self.due_on)

    class TaskDone(Event):
        """A task was done."""

        engagement_id: UUID
        task_id: UUID
        owner_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.tasks[self.task_id] = replace(aggregate.tasks[self.task_id], done=True)

    class TaskUndone(Event):
        """A task marked as done is open again."""

        engagement_id: UUID
        task_id: UUID
        owner_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.tasks[self.task_id] = replace(aggregate.tasks[self.task_id], done=False)

    class TaskDropped(Event):
        """A task was dropped."""

        engagement_id: UUID
        task_id: UUID
        owner_id: UUID

        def apply(self, aggregate: Any) -> None:
            del aggregate.tasks[self.task_id]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.tasks: dict[UUID, Task] = {}

    def agree(
        self,
        about: UUID,
        task_id: UUID,
        owner_id: UUID,
        words: str,
        due_on: date | None = None,
        kind: TaskKind = TaskKind.TASK,
        session_id: UUID | None = None,
    ) -> None:
        """Agree on a task; `about` is the engagement."""
        if task_id not in self.tasks:
            self.record(
                Tasks.TaskAgreed, engagement_id=about, task_id=task_id, owner_id=owner_id,
                kind=kind, session_id=session_id, due_on=due_on, words=words,
            )  # fmt: skip

    def tick(self, about: UUID, task_id: UUID, *, done: bool) -> None:
        """Say that a task is done, or is not after all. Raises TaskUnknown."""
        if self._task(task_id).done != done:
            self._tell(Tasks.TaskDone if done else Tasks.TaskUndone, about, task_id)

    def postpone(self, about: UUID, task_id: UUID, due_on: date | None) -> None:
        """Give a task another day. Raises TaskUnknown."""
        if self._task(task_id).due_on != due_on:
            self._tell(Tasks.TaskDue, about, task_id, due_on=due_on)

    def drop(self, about: UUID, task_id: UUID) -> None:
        if task_id in self.tasks:
            self._tell(Tasks.TaskDropped, about, task_id)

    def _tell(self, fact: type[Event], about: UUID, task_id: UUID, **more: object) -> None:
        owner = self.tasks[task_id].owner_id
        self.record(fact, engagement_id=about, task_id=task_id, owner_id=owner, **more)

    def _task(self, task_id: UUID) -> Task:
        if task_id not in self.tasks:
            raise TaskUnknown
        return self.tasks[task_id]
