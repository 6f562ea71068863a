"""What of everybody's time is booked, or held by somebody who is just paying."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, time, timedelta
from uuid import UUID

from api.reception import Desk
from application.booking.promises import PromiseRow, promises
from application.engagements.sessions import SessionRow, sessions
from application.mentors.mentor_list import MentorRow
from domain.engagements import SessionState
from domain.slots import HELSINKI, instant_of

MOST = 5000
AHEAD = timedelta(days=400)


async def holds_of(
    desk: Desk, pool: list[MentorRow], days: tuple[date, ...]
) -> dict[UUID, list[PromiseRow]]:
    """The times of the week somebody holds while paying, by mentor."""
    since = instant_of(days[0], time(0), HELSINKI)
    where = {
        "resource_id": [one.mentor_id for one in pool],
        "starts_at": (since, since + timedelta(days=8)),
    }
    found: dict[UUID, list[PromiseRow]] = defaultdict(list)
    for one in await desk.shelf.find(promises, where, order="starts_at", limit=MOST):
        if one.until and one.until > desk.now:
            found[one.resource_id].append(one)
    return found


async def sessions_from(desk: Desk, monday: date) -> list[SessionRow]:
    """Sessions of the week and all to come, and those before that still wait for something."""
    since = instant_of(monday, time(0), HELSINKI)
    far = since + AHEAD
    ahead = await desk.shelf.find(
        sessions, {"starts_at": (since, far)}, order="starts_at", limit=MOST
    )
    open_before = {"state": SessionState.BOOKED, "starts_at": (since - AHEAD, since)}
    left = await desk.shelf.find(sessions, open_before, order="starts_at", limit=MOST)
    disputed = await desk.shelf.find(sessions, {"disputed": True}, order="starts_at", limit=MOST)
    known = {one.session_id for one in [*left, *ahead]}
    return [*(one for one in disputed if one.session_id not in known), *left, *ahead]
