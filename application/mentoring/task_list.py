"""Every task by owner and day, without its words: for the list of one's own, and for reminders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.views import Change, Put, Remove, RowStep, Table
from domain.engagements.tasks import TaskKind, Tasks
from domain.events import Event


@dataclass(frozen=True)
class TaskRow:
    """A task; its words are read from the log by its people."""

    task_id: UUID
    engagement_id: UUID
    owner_id: UUID
    kind: TaskKind
    due_on: date | None
    agreed_at: datetime
    done_at: datetime | None = None


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Tasks.TaskAgreed(task_id=task, owner_id=owner, kind=kind, due_on=due):
            yield Put(TaskRow(task, event.engagement_id, owner, kind, due, event.timestamp))
        case Tasks.TaskDone(task_id=task):
            yield Change({"task_id": task}, {"done_at": event.timestamp})
        case Tasks.TaskUndone(task_id=task):
            yield Change({"task_id": task}, {"done_at": None})
        case Tasks.TaskDue(task_id=task, due_on=due):
            yield Change({"task_id": task}, {"due_on": due})
        case Tasks.TaskDropped(task_id=task):
            yield Remove({"task_id": task})


task_list = Table(
    "tasks", TaskRow, ("task_id",), rows, (("owner_id", "due_on"), ("engagement_id",))
)
