"""Who is meant by a form: the person its e-mail address belongs to, if it is known."""

from __future__ import annotations

import asyncio
from uuid import UUID

from fastapi import Request

from api.booking.by_invoice import organisations_of
from api.reception import Desk
from domain.events import derived
from domain.people import Role
from domain.trainings import Group


async def known_person(request: Request, desk: Desk) -> dict[str, UUID]:
    """The person's id for a command's `person_id`, where the address was known before this form.

    A form sent again finds the person it registered itself the first time: that is no other one.
    """
    email = str((await request.form()).get("email", "")).strip()
    known = await asyncio.to_thread(desk.reception.log.find_subject, "email", email)
    if known is None or known == await own_id(request, desk, "person_id"):
        return {}
    return {"person_id": known}


async def waits_for(desk: Desk) -> dict[str, UUID]:
    """The organisation a seat is waited for by its contact; our own mentors wait as mentors."""
    if Role.MENTOR in desk.every_role:
        return {}
    known = await organisations_of(desk)
    return {"organisation_id": known[0].organisation_id} if known else {}


async def group_of(desk: Desk) -> Group:
    """As what whoever asks would wait for a seat: as our mentor, for an organisation, privately."""
    if Role.MENTOR in desk.every_role:
        return Group.MENTOR
    return Group.ORGANISATION if await waits_for(desk) else Group.PRIVATE


async def own_id(request: Request, desk: Desk, name: str) -> UUID:
    """The id that the command of this form gives itself for one of its fields."""
    key = f"form/{(await request.form()).get('command_id', '')}"
    return derived(derived(desk.by, "command", key), name)
