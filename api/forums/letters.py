"""What letters about forums need to know: the forum and its meeting, never what is said there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from api.plain_letters import facts
from application.forums.forum_lines import ForumPage
from application.forums.forum_page import forum_page
from application.people.people import people

LETTERS: Final = (
    "forum_applied", "forum_declined", "forum_joined", "member_proposed", "meeting_planned",
    "meeting_moved", "meeting_cancelled", "meeting_near",
    "forum_absence", "forum_turn", "forum_led", "forum_to_lead", "newcomer_to_decide",
    "decision_due",
)  # fmt: skip


async def about_forum(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """The forum a letter is about, with the meeting it names."""
    forum: ForumPage = await house.shelf.document(forum_page, UUID(about["forum_id"]))
    meeting = about.get("meeting_id", "")
    until = about.get("until")
    leader = about.get("leader_id")
    card = await house.shelf.document(people, UUID(leader)) if leader else None
    return {
        "forum": forum,
        "meeting": next((one for one in forum.meetings if str(one.meeting_id) == meeting), None),
        "leader": card.name if card else "",
        "until": datetime.fromisoformat(until) if until else None,
    }


for _letter in LETTERS:
    facts(_letter)(about_forum)
