"""The content of a mentoring read through the JSON API, and nothing beyond the reader's scope."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from api.doors import SignedIn
from api.engagements.whole import whole_of
from api.mentoring.content import content_of
from api.mentoring.seen import Content
from api.mentoring.words import OwnNote, private_notes
from api.permits import may
from api.reception import Desk
from application.mentoring.task_list import TaskRow, task_list

router = APIRouter(tags=["mentoring"])
Reading = Annotated[Desk, Depends(may("mentoring.read_own_session", of="engagement_id"))]
Keeping = Annotated[Desk, Depends(may("mentoring.keep_private_note", of="engagement_id"))]


@router.get("/api/mentoring/{engagement_id}/content")
async def read_content(engagement_id: UUID, desk: Reading) -> Content:
    return await content_of(desk, await whole_of(desk, engagement_id))


@router.get("/api/mentoring/{engagement_id}/private-notes")
async def read_private_notes(engagement_id: UUID, desk: Keeping) -> list[OwnNote]:
    return await private_notes(desk, engagement_id)


@router.get("/api/mentoring/my-tasks")
async def list_own_tasks(desk: SignedIn) -> list[TaskRow]:
    """The tasks of whoever asks, without their words."""
    return await desk.shelf.find(task_list, {"owner_id": desk.by}, order="due_on")
