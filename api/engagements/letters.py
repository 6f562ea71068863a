"""What letters about a session need to know besides its ids: when, where, with whom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from api.booking.order_links import session_link
from api.plain_letters import facts
from application.engagements.sessions import SessionRow, sessions
from application.mentors.mentor_page import mentor_page
from application.people.people import people


@facts("mentor_missing")
@facts("mentor_back")
@facts("session_left")
@facts("session_left_mentor")
@facts("substitute_offered")
@facts("session_given_over")
@facts("session_to_close")
@facts("session_late")
async def time_of(_house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """When the session is."""
    return {"starts_at": datetime.fromisoformat(about["starts_at"])}


@facts("choose_time")
async def time_and_way(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """When the session is, and the page on which another time is chosen."""
    move = f"/my/mentoring/{about['engagement_id']}/sessions/{about['session_id']}/move"
    return {**await time_of(house, about), "path": move}


@facts("closing_near")
async def end_of(_house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """The last day, and the page of the closing."""
    return {
        "ends": date.fromisoformat(about["ends_on"]),
        "path": f"/my/mentoring/{about['engagement_id']}/closing",
    }


@facts("session_near")
@facts("session_near_mentor")
async def meeting_of(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """When and where the session is, and who meet."""
    rows: list[SessionRow] = await house.shelf.find(
        sessions, {"session_id": UUID(about["session_id"])}, limit=1
    )
    mentor = await house.shelf.document(mentor_page, rows[0].mentor_id)
    cards = await house.shelf.documents(people, {mentor.person_id, rows[0].mentee_id})
    names = {key: card.name for key, card in cards.items()}
    return {
        **await time_of(house, about), "where": rows[0].place.where,
        "mentor": names.get(mentor.person_id, ""), "mentee": names.get(rows[0].mentee_id, ""),
        "path": session_link(house, rows[0].session_id),
    }  # fmt: skip
