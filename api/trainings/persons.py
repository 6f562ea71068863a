"""For whom a seat is waited, where that follows from who asks."""

from __future__ import annotations

from uuid import UUID

from api.booking.by_invoice import organisations_of
from api.reception import Desk
from domain.people import Role


async def waits_for(desk: Desk) -> dict[str, UUID | None]:
    """The organisation a seat is waited for by its contact; our own mentors wait as mentors."""
    if Role.MENTOR in desk.every_role:
        return {"organisation_id": None}
    known = await organisations_of(desk)
    return {"organisation_id": known[0].organisation_id if known else None}
