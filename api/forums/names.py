"""What the people of a forum are called."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from api.reception import Desk
from application.forums.forum_lines import ForumPage
from application.people.people import people


async def names_in(desk: Desk, forum: ForumPage, others: Iterable[UUID] = ()) -> dict[UUID, str]:
    """The names of everybody who sits, sat or leads in a forum, and of some others."""
    ids = {line.person_id for line in forum.members} | set(others)
    if forum.facilitator_id:
        ids.add(forum.facilitator_id)
    for meeting in forum.meetings:
        ids |= {meeting.facilitator_id, *meeting.cases, *meeting.present, *meeting.missed}
    cards = await desk.shelf.documents(people, ids)
    return {one: card.name for one, card in cards.items()}
