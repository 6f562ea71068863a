"""A specialist has to do with the sessions they hold or come along to, and with no others."""

from __future__ import annotations

from uuid import UUID

from api.reception import Desk
from application.engagements.sessions import SessionRow, sessions
from domain.mentors import mentor_of
from domain.refusals import NotFound


async def require_own_session(desk: Desk, engagement_id: UUID, session_id: UUID) -> SessionRow:
    """The session, if it is whoever asks's to speak of. Raises NotFound."""
    row = await session_in(desk, engagement_id, session_id)
    if await desk.can("mentoring.read_content", engagement_id):
        return row
    if mentor_of(desk.by) not in (row.mentor_id, *row.colleagues):
        raise NotFound
    return row


async def session_in(desk: Desk, engagement_id: UUID, session_id: UUID) -> SessionRow:
    """A session of an engagement. Raises NotFound."""
    where = {"session_id": session_id, "engagement_id": engagement_id}
    rows: list[SessionRow] = await desk.shelf.find(sessions, where, limit=1)
    if not rows:
        raise NotFound
    return rows[0]


async def own_row(desk: Desk, session_id: UUID) -> SessionRow:
    """A session that is whoever asks's to speak of. Raises NotFound."""
    rows: list[SessionRow] = await desk.shelf.find(sessions, {"session_id": session_id}, limit=1)
    if not rows:
        raise NotFound
    return await require_own_session(desk, rows[0].engagement_id, session_id)
