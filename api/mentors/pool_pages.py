"""The mentor pool at the desk: the list, a mentor's card, and what may be done to it."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import carry_out, show
from api.mentors.acts import STAFF
from api.mentors.cards import choices, room_of, shown
from api.mentors.places import first_filled, place_of
from api.mentors.words import BONDS, FORMATS, STATES, STEPS, TIES
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.mentors.mentor_list import MentorRow, mentor_list, mentor_proofs
from application.mentors.mentor_page import mentor_page
from application.people.people import people
from domain.mentors import PoolState
from domain.themes import THEMES

router = APIRouter(tags=["mentors"])
SeesPool = Annotated[Desk, Depends(may("mentors.see_pool"))]
SeesCard = Annotated[Desk, Depends(may("mentors.see_card", of="mentor_id"))]
Decides = Annotated[Desk, Depends(may("mentors.decide"))]
GROUPS = {
    "pool": [PoolState.ACTIVE, PoolState.PAUSED],
    "coming": [
        PoolState.APPLIED, PoolState.REFERENCES, PoolState.APPROVED, PoolState.ONBOARDING,
    ],
    "gone": [PoolState.LEFT, PoolState.DECLINED],
}  # fmt: skip


@router.get("/desk/mentors", include_in_schema=False)
async def pool(request: Request, desk: SeesPool, group: str = "pool", theme: str = "") -> Response:
    rows = await desk.shelf.find(mentor_list)
    counts = {name: sum(row.state in some for row in rows) for name, some in GROUPS.items()}
    wanted = GROUPS.get(group, GROUPS["pool"])
    rows = [r for r in rows if r.state in wanted and (not theme or theme in r.themes)]
    return page(
        request, "mentors/pool.html", rows=await _joined(desk, rows), group=group, theme=theme,
        counts=counts, themes=THEMES, states=STATES,
    )  # fmt: skip


async def _joined(desk: Desk, rows: list[MentorRow]) -> list[dict[str, object]]:
    today = desk.now.date()
    names = await desk.shelf.documents(people, [row.person_id for row in rows])
    profiles = await desk.shelf.documents(mentor_page, [row.mentor_id for row in rows])
    proofs = await desk.shelf.find(mentor_proofs, {"mentor_id": [r.mentor_id for r in rows]},
                                   order="-valid_until")  # fmt: skip
    ends = {proof.mentor_id: proof.valid_until for proof in proofs}
    joined = [
        {
            "row": row, "person": names[row.person_id], "page": profiles[row.mentor_id],
            "room": room_of(row, today, desk.language), "ends": ends.get(row.mentor_id),
        }
        for row in rows
        if row.person_id in names and row.mentor_id in profiles
    ]  # fmt: skip
    return sorted(joined, key=lambda one: str(names[one["row"].person_id].name))  # type: ignore[attr-defined]


@router.get("/desk/mentors/{mentor_id}", include_in_schema=False)
async def card(request: Request, desk: SeesCard, mentor_id: UUID) -> Response:
    return page(
        request, "mentors/card.html", shown=await shown(desk, mentor_id), own=False,
        base=f"/desk/mentors/{mentor_id}", states=STATES, steps=STEPS, bonds=BONDS, ties=TIES,
        formats=FORMATS, decides=await desk.can("mentors.decide"), now=desk.now,
    )  # fmt: skip


@router.get("/desk/mentors/{mentor_id}/{act}", include_in_schema=False)
async def ask(request: Request, desk: Decides, mentor_id: UUID, act: str) -> Response:
    place = await place_of(desk, STAFF, act, mentor_id, f"/desk/mentors/{mentor_id}", "mentors")
    form = await first_filled(request, desk, act, mentor_id)
    return show(request, STAFF[act], place, await choices(desk), form)


@router.post("/desk/mentors/{mentor_id}/{act}", include_in_schema=False)
async def do(request: Request, desk: Decides, mentor_id: UUID, act: str) -> Response:
    place = await place_of(desk, STAFF, act, mentor_id, f"/desk/mentors/{mentor_id}", "mentors")
    return await carry_out(
        request, desk, STAFF[act], place, await choices(desk), mentor_id=mentor_id
    )
