"""The tasks of whoever looks, over all their engagements, with their words."""

from __future__ import annotations

import asyncio
from typing import Any

from api.reception import Desk
from application.mentoring.task_list import TaskRow, task_list
from domain.engagements.tasks import Tasks, tasks_of


async def tasks_of_reader(desk: Desk) -> list[dict[str, Any]]:
    """One's own tasks, open ones first by day, then those done last."""
    rows: list[TaskRow] = await desk.shelf.find(task_list, {"owner_id": desk.by}, order="due_on")
    mine = [row for row in rows if await desk.can("mentoring.read_own_session", row.engagement_id)]
    words = await _words(desk, mine)
    shown = [vars(row) | {"words": words[row.task_id]} for row in mine]
    return sorted(shown, key=lambda task: task["done_at"] is not None)


async def _words(desk: Desk, rows: list[TaskRow]) -> dict[Any, str]:
    streams = {tasks_of(row.engagement_id) for row in rows}
    log = desk.reception.log

    def read() -> dict[Any, str]:
        events: list[Any] = [event for stream in streams for event in log.stream(stream)]
        return {one.task_id: one.words for one in events if isinstance(one, Tasks.TaskAgreed)}

    return await asyncio.to_thread(read)
