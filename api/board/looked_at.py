"""What of the board is looked at: the day, the mentors, the session, and the ways on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from api.board.board import Board, MentorWeek
from application.engagements.sessions import SessionRow


def ways_on(board: Board, shown: dict[str, Any], today: date) -> dict[str, date]:
    """The day before and after in a day's view, the week before and after in the others."""
    step, here = timedelta(days=7), board.days[0]
    if shown.get("view") == "day":
        step, here = timedelta(days=1), shown.get("day") or today
    return {"before": here - step, "after": here + step, "looked_at": here}


def fitting(board: Board, shown: dict[str, Any]) -> list[MentorWeek]:
    """The mentors of the asked theme and language; all of them where none is asked for."""
    asked = shown.get("theme", ""), shown.get("speaks", "")
    return [one for one in board.mentors if one.fits(*asked)]


def shown_day(board: Board, asked: date | None, today: date) -> date:
    """The one day a phone shows: the asked one, today, or the first of the week."""
    wanted = [one for one in (asked, today) if one in board.shown_days]
    return wanted[0] if wanted else board.days[0]


def session_chosen(board: Board, session_id: UUID | None) -> SessionRow | None:
    """The session without its mentor that is looked at: the asked one, or the first."""
    waiting = [one for one in board.orphans if one.offer is None and not one.time_asked]
    asked = [one for one in board.orphans if one.session_id == session_id]
    return next(iter(asked or waiting), None)
