"""What an act would use, by the very rule that decides when it is done."""

from __future__ import annotations

import asyncio
from uuid import UUID

from api.reception import Desk
from domain.cancelling_outcome import Outcome
from domain.engagements import Engagement, Ground, Side
from domain.refusals import NotFound, Refused


async def if_cancelled(desk: Desk, engagement_id: UUID, session_id: UUID) -> Outcome | None:
    """What cancelling on the mentee's behalf would use now; nothing when it cannot be done."""
    engagement = await _engagement(desk, engagement_id)
    try:
        return engagement.if_cancelled(session_id, Ground.CLIENT, desk.now)
    except Refused:
        return None


async def if_moved(desk: Desk, engagement_id: UUID, session_id: UUID) -> Outcome | None:
    """What moving on the mentee's behalf would use now; nothing when it cannot be done."""
    engagement = await _engagement(desk, engagement_id)
    try:
        return engagement.if_moved(session_id, Side.MENTEE, desk.now)
    except Refused:
        return None


async def _engagement(desk: Desk, engagement_id: UUID) -> Engagement:
    log = desk.reception.log
    found = await asyncio.to_thread(log.as_of, engagement_id, desk.now)
    if not isinstance(found, Engagement):
        raise NotFound
    return found
