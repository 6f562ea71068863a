"""What moving or cancelling a session would cost its client now, for those who ask by the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from api.mentoring.act_before import Cost, free_until, if_cancelled, if_moved
from api.mentoring.own_sessions import session_in
from api.permits import may
from api.reception import Desk

router = APIRouter(tags=["sessions"])
Changing = Annotated[Desk, Depends(may("engagements.change_session", of="engagement_id"))]


@dataclass(frozen=True)
class SessionCosts:
    """What each act would cost if the client did it now; null where it can no longer be done."""

    cancel: Cost | None
    move: Cost | None
    free_until: datetime | None


@router.get("/api/engagements/{engagement_id}/sessions/{session_id}/costs")
async def session_costs(engagement_id: UUID, session_id: UUID, desk: Changing) -> SessionCosts:
    """By the terms the session was booked under; the same that is shown before the act."""
    row = await session_in(desk, engagement_id, session_id)
    return SessionCosts(
        await if_cancelled(desk, row), await if_moved(desk, row), await free_until(desk, row)
    )
