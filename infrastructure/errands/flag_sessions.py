"""Flag the sessions a mentor cannot hold while away, and take the flag off again."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from application.engagements.lose_mentor import LoseMentor, RecoverMentor
from application.engagements.sessions import SessionRow, sessions
from application.firm import Command
from application.mentors.mentor_page import mentor_page
from domain.engagements import Missing, SessionState
from domain.events import derived
from infrastructure.by_itself import by_itself


async def flag_sessions(house: Any, about: dict[str, str]) -> None:
    """Note for each session of that time that it is without its mentor."""
    mentor, absence = UUID(about["mentor_id"]), UUID(about["absence_id"])
    until = datetime.fromisoformat(about["ends_at"])
    for row in await sessions_hit(house.shelf, mentor, datetime.fromisoformat(about["starts_at"])):
        if row.starts_at < until:
            lost = LoseMentor(
                engagement_id=row.engagement_id, session_id=row.session_id, absence_id=absence
            )
            await _do(house, lost, derived(absence, "lose", row.session_id))


async def unflag_sessions(house: Any, about: dict[str, str]) -> None:
    """Note for each flagged session outside every other absence that its mentor is back."""
    mentor, absence = UUID(about["mentor_id"]), UUID(about["absence_id"])
    page = await house.shelf.document(mentor_page, mentor)
    away = [stretch for other, stretch in page.absences if other != absence] if page else []
    where = {"mentor_id": mentor, "missing": Missing.AWAY}
    for row in await house.shelf.find(sessions, where, order="starts_at"):
        if not any(
            one.starts_at < row.slot.ends_at and row.starts_at < one.ends_at for one in away
        ):
            back = RecoverMentor(engagement_id=row.engagement_id, session_id=row.session_id)
            await _do(house, back, derived(absence, "recover", row.session_id))


async def sessions_hit(shelf: Any, mentor_id: UUID, since: datetime) -> list[SessionRow]:
    """The booked sessions of a mentor that are not over at that moment, in order."""
    where = {"mentor_id": mentor_id, "state": SessionState.BOOKED}
    rows: list[SessionRow] = await shelf.find(sessions, where, order="starts_at")
    return [row for row in rows if row.slot.ends_at > since]


async def _do(house: Any, command: Command, command_id: UUID) -> None:
    caller = by_itself(command_id)
    await house.firm.do(command, caller)
