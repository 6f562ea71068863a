"""Whose a form is that a stranger sends: whoever the address belongs to, and nothing is given away.

Whether an address is known here is nobody's business: the form is answered alike in either case,
and whoever sends one never says whose it is, neither on a page nor in the API.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, Final, TypeVar
from uuid import UUID

from fastapi import Request

from api.answers.even import let_it_leave_evenly
from api.reception import Desk, Reception, kept_card
from application.firm import DERIVED, Command
from domain.events import derived

C = TypeVar("C", bound=Command)
PERSON: Final = "person_id"


async def applicant(request: Request, desk: Desk) -> UUID:
    """Whoever is signed in, else whom the address belongs to, else somebody new.

    Sent again, the form is still of whom it made known the first time.
    """
    return desk.by if desk.visit else await named(request, desk)


async def named(request: Request, desk: Desk) -> UUID:
    """Whom the address in a form belongs to, whoever sends it; else somebody new."""
    sent = await request.form()
    key = f"form/{sent.get('command_id')}"
    return await _owner(desk, str(sent.get("email") or ""), desk.command_id(key))


async def of_the_address(desk: Desk, command: C) -> C:
    """The same command for whoever its address belongs to, never for whom a stranger says."""
    whole: Any = command
    owner = await _owner(desk, whole.email, desk.command_id())
    told: C = replace(whole, **{PERSON: owner})
    return told


async def _owner(desk: Desk, address: str, command_id: UUID) -> UUID:
    let_it_leave_evenly(desk.request)
    known = await whose_address(desk.reception, address)
    if known is None or known == derived(command_id, PERSON):
        return DERIVED
    return known


async def whose_address(reception: Reception, address: str) -> UUID | None:
    """Whom an address belongs to: the entry that is kept, where a person was entered twice."""
    known = await asyncio.to_thread(reception.log.find_subject, "email", address.strip())
    card = await kept_card(reception, known) if known else None
    return card.person_id if card else known
