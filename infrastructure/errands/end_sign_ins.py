"""End the sign-ins of a person that were begun before a moment."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID


async def end_sign_ins(house: Any, about: dict[str, str]) -> None:
    """End them, or every way in there is; with nothing left to end nothing happens."""
    before = datetime.fromisoformat(about["begun_before"])
    person_id = UUID(about["person_id"])
    if about.get("ways_in"):
        await house.visits.end_all(person_id, house.log.now(), factors=True)
        return
    await house.visits.sessions.end(person_id, house.log.now(), before=before)
