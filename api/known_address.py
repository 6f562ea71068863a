"""Whose a form is that a stranger sends: whoever the address belongs to, and nothing is given away.

Whether an address is known here is nobody's business: the form is answered alike in either case.
"""

from __future__ import annotations

import asyncio
from uuid import UUID

from fastapi import Request

from api.reception import Desk
from application.firm import DERIVED
from domain.events import derived


async def applicant(request: Request, desk: Desk) -> UUID:
    """Whoever is signed in, else whom the address belongs to, else somebody new.

    Sent again, the form is still of whom it made known the first time.
    """
    if desk.visit:
        return desk.by
    sent = await request.form()
    address = str(sent.get("email") or "").strip()
    known = await asyncio.to_thread(desk.reception.log.find_subject, "email", address)
    command_id = derived(desk.by, "command", f"form/{sent.get('command_id')}")
    if known is None or known == derived(command_id, "person_id"):
        return DERIVED
    return known
