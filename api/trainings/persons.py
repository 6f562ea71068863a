"""For whom a seat is waited, where that follows from who asks."""

from __future__ import annotations

from uuid import UUID

from api.booking.by_invoice import organisations_of
from api.reception import Desk
from domain.people import Role
from domain.trainings import Group


async def waits_for(desk: Desk) -> dict[str, UUID | None]:
    """The organisation a seat is waited for by its contact; our own mentors wait as mentors."""
    if Role.MENTOR in desk.every_role:
        return {"organisation_id": None}
    known = await organisations_of(desk)
    return {"organisation_id": known[0].organisation_id if known else None}


async def group_of(desk: Desk) -> Group:
    """As what whoever asks would wait for a seat: as our mentor, for an organisation, privately."""
    if Role.MENTOR in desk.every_role:
        return Group.MENTOR
    return Group.ORGANISATION if await organisations_of(desk) else Group.PRIVATE
