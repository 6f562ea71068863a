"""Where the acts of a mentor's card stand, and what their fields hold at first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from fastapi import Request

from api.acts import Act, Place
from api.forms import Form, blank
from api.mentors.cards import profile_of
from api.reception import Desk
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from domain.refusals import NotFound


async def place_of(
    desk: Desk, acts: Mapping[str, Act], act: str, mentor_id: UUID, back: str, here: str
) -> Place:
    """The page of an act, under the mentor's name. Raises NotFound for what is no act here."""
    profile = await desk.shelf.document(mentor_page, mentor_id)
    person = await desk.shelf.document(people, profile.person_id) if profile else None
    if act not in acts or person is None:
        raise NotFound
    return Place(back, person.name, here)


async def first_filled(request: Request, desk: Desk, act: str, mentor_id: UUID) -> Form[Any] | None:
    """The profile as it stands, for the act that writes it anew; others begin empty."""
    if act != "profile":
        return None
    profile = await desk.shelf.document(mentor_page, mentor_id)
    return blank(request, profile_of(profile) if profile else {})
