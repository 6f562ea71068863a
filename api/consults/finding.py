"""Colleagues found by confirmed competence in a theme, those free soonest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from api.engagements.free import free_of_each
from api.engagements.names import names_of
from api.reception import Desk
from application.mentors.mentor_list import ProofRow, mentor_list, mentor_proofs
from domain.mentors import PoolState, Proof, mentor_of
from domain.slots import HELSINKI

MOST = 5
LOOK_AHEAD = timedelta(days=21)


@dataclass(frozen=True)
class Colleague:
    """A colleague who could be asked: the confirmed level, and the next free time."""

    mentor_id: UUID
    name: str
    level: int
    next_free: datetime | None


async def colleagues_for(
    desk: Desk, theme: str, preferred_at: datetime | None = None
) -> list[Colleague]:
    """Those with a valid confirmation, by level and by how soon they are free."""
    today = desk.now.astimezone(ZoneInfo(HELSINKI)).date()
    proofs: list[ProofRow] = await desk.shelf.find(
        mentor_proofs, {"proof": Proof.COMPETENCE, "which": theme}, order="-level"
    )
    active = {
        row.mentor_id for row in await desk.shelf.find(mentor_list, {"state": PoolState.ACTIVE})
    }
    own = mentor_of(desk.by)
    known = [
        one
        for one in proofs
        if one.valid_until >= today and one.mentor_id in active and one.mentor_id != own
    ][:MOST]
    names = await names_of(desk, [one.mentor_id for one in known])
    wished = preferred_at or desk.now
    last = (desk.now + LOOK_AHEAD).date()
    times = await free_of_each(desk, [one.mentor_id for one in known], 30, last)
    found = []
    for one in known:
        free = (time.slot.starts_at for time in times.get(one.mentor_id, ()))
        soonest = next((at for at in free if at >= wished), None)
        found.append(Colleague(one.mentor_id, names.get(one.mentor_id, ""), one.level, soonest))
    never = desk.now + timedelta(days=3650)
    return sorted(found, key=lambda one: (-one.level, one.next_free or never))
