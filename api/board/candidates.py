"""Who could take over a session that is without its mentor."""

from __future__ import annotations

from datetime import timedelta

from api.board.board import Board
from api.engagements.free import free_of_each
from api.reception import Desk
from application.board.substitutes import Substitute, substitutes
from application.engagements.sessions import SessionRow, sessions
from application.mentors.mentor_list import MentorRow, mentor_list
from domain.engagements import Missing, SessionState
from domain.mentors import PoolState

WITHIN = timedelta(days=7)
"""A substitute's time lies at most so long after the lost one."""
ASKED = 12
"""So many mentors with the least load are looked at."""


async def candidates_for(desk: Desk, board: Board, session: SessionRow) -> list[Substitute]:
    """Up to three mentors with their reasons; the least loaded of the pool are looked at."""
    pool: list[MentorRow] = await desk.shelf.find(mentor_list, {"state": PoolState.ACTIVE})
    loads = {one.mentor_id: one.load for one in board.mentors}
    calm = sorted(
        (one for one in pool if one.mentor_id in loads), key=lambda one: loads[one.mentor_id].share
    )
    own = [one for one in pool if one.mentor_id == session.mentor_id]
    looked = [one for one in calm if one.mentor_id != session.mentor_id][:ASKED]
    busy = own if session.missing is Missing.NEW_MENTOR_BUSY else []
    times = await free_of_each(
        desk, [one.mentor_id for one in [*busy, *looked]], session.minutes,
        (session.starts_at + WITHIN).date(), session.promise_id, company=session.company,
        notice=False,
    )  # fmt: skip
    free = {
        key: [one.slot.starts_at for one in some if one.slot.starts_at >= session.starts_at]
        for key, some in times.items()
    }
    held = {"mentee_id": session.mentee_id, "state": SessionState.HELD}
    met = await desk.shelf.find(sessions, held)
    known = frozenset(one.mentor_id for one in met)
    return substitutes(session, [*own, *looked], free, loads, known)
