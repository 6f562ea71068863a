"""What the letters of an introduction need to know: names and an address, no content."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from api.plain_letters import facts
from application.mentors.mentor_page import mentor_page
from application.people.people import people


@facts("introduction_asked")
async def asked(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """Who introduces whom, and the id by which the third person answers."""
    proposed = await _proposed(house, about)
    mentor = await house.shelf.document(mentor_page, proposed.mentor_id)
    named = await house.shelf.documents(people, [mentor.person_id, proposed.mentee_id])
    return {
        "mentor": named[mentor.person_id].name,
        "mentee": named[proposed.mentee_id].name,
        "answer_id": proposed.answer_id,
    }


@facts("introduction_made")
async def made(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """How to reach the mentee."""
    proposed = await _proposed(house, about)
    mentee = await house.shelf.document(people, proposed.mentee_id)
    return {"mentee": mentee.name, "mentee_email": mentee.email}


async def _proposed(house: Any, about: Mapping[str, str]) -> Any:
    events = await asyncio.to_thread(house.log.stream, UUID(about["introduction_id"]))
    return events[0]
