"""Who is meant by a form: the person its e-mail address belongs to, if it is known."""

from __future__ import annotations

import asyncio
from uuid import UUID

from fastapi import Request

from api.reception import Desk
from domain.events import derived


async def known_person(request: Request, desk: Desk) -> dict[str, UUID]:
    """The person's id for a command's `person_id`, where the address was known before this form.

    A form sent again finds the person it registered itself the first time: that is no other one.
    """
    sent = await request.form()
    email = str(sent.get("email", "")).strip()
    known = await asyncio.to_thread(desk.reception.log.find_subject, "email", email)
    command_id = derived(desk.by, "command", f"form/{sent.get('command_id', '')}")
    if known is None or known == derived(command_id, "person_id"):
        return {}
    return {"person_id": known}
