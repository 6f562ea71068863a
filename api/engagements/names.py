"""Names joined in when they are shown: of people, and of mentors under their own ids."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from api.reception import Desk
from application.mentors.mentor_page import mentor_page
from application.people.people import people


async def names_of(desk: Desk, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """The name of everybody with one of these ids, of a person or of a mentor."""
    wanted = {one for one in ids if one is not None}
    mentors = await desk.shelf.documents(mentor_page, wanted)
    persons = {mentor.person_id for mentor in mentors.values()}
    cards = await desk.shelf.documents(people, wanted | persons)
    named = {key: card.name for key, card in cards.items()}
    for key, mentor in mentors.items():
        if mentor.person_id in named:
            named[key] = named[mentor.person_id]
    return named


def initials(name: str) -> str:
    """First letters of the first and last name."""
    first, *others = name.split() or ["?"]
    return first[:1] + (others[-1][:1] if others else "")
