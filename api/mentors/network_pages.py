"""The network at the desk: competence gaps, halted intake, searches for mentors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.languages import N_, say
from api.mentors.areas import area_names
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.mentors.mentor_list import mentor_list, mentor_proofs
from application.network.define_area import DefineArea
from application.network.halt_intake import HaltIntake, ReopenIntake
from application.network.network_page import NetworkPage, network_page
from application.network.recruit_mentors import CloseRecruitment, RecruitMentors
from domain.mentors import PoolState, Proof
from domain.network import OUR_NETWORK
from domain.refusals import NotFound
from domain.themes import THEMES

router = APIRouter(tags=["network"])
SeesPool = Annotated[Desk, Depends(may("mentors.see_pool"))]
Decides = Annotated[Desk, Depends(may("mentors.decide"))]
BACK = "/desk/network"
ACTS = {
    "area": Act(
        DefineArea, N_("Define an area"), N_("Save"),
        (
            Ask("code", N_("Code"), hint=N_("Short, without spaces: export_finance")),
            Ask("theme", N_("Under the theme"), "choose", choices="themes"),
            Ask("name", N_("Name"), "words"),
            Ask("wanted", N_("How many mentors are wanted"), "number"),
        ),
    ),
    "halt": Act(
        HaltIntake, N_("Stop the intake"), N_("Stop the intake"),
        (
            Ask("theme", N_("Theme"), "choose", choices="themes", required=False,
                hint=N_("With no theme, no new clients are taken at all.")),
            Ask("until", N_("Last day"), "date", required=False),
            Ask("reason", N_("Reason")),
        ),
    ),
    "reopen": Act(
        ReopenIntake, N_("Open the intake again"), N_("Open again"), (Ask("theme", "", "hidden"),)
    ),
    "recruit": Act(
        RecruitMentors, N_("Look for mentors"), N_("Begin the search"),
        (
            Ask("area", N_("Area"), "choose", choices="areas"),
            Ask("wanted", N_("How many mentors are wanted"), "number"),
        ),
    ),
    "close-search": Act(
        CloseRecruitment, N_("Close the search"), N_("Close the search"),
        (
            Ask("recruitment_id", "", "hidden"),
            Ask("found", N_("How many were found"), "number"),
        ),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class AreaLine:
    """An area with what is confirmed in it and what is wanted."""

    name: str
    confirmed: int
    wanted: int

    @property
    def gap(self) -> int:
        """How many mentors are missing."""
        return max(0, self.wanted - self.confirmed)


@dataclass(frozen=True)
class HaltLine:
    """A halt in words."""

    theme: str
    name: str
    until: date | None
    reason: str


@dataclass(frozen=True)
class SearchLine:
    """A search for mentors in words."""

    id: UUID
    name: str
    wanted: int
    since: datetime


@router.get("/desk/network", include_in_schema=False)
async def network(request: Request, desk: SeesPool) -> Response:
    known = await desk.shelf.document(network_page, OUR_NETWORK) or NetworkPage()
    names = {
        code: name.within(desk.language) for code, name in (await area_names(desk.shelf)).items()
    }
    wanted = {area.code: area.wanted for area in known.areas}
    confirmed = await _confirmed(desk)
    everything = say(desk.language, N_("All themes"))
    return page(
        request, "mentors/network.html", decides=await desk.can("mentors.decide"),
        areas=[AreaLine(n, confirmed[c], wanted.get(c, 1)) for c, n in names.items()],
        halts=[
            HaltLine(h.theme, names.get(h.theme, h.theme) or everything, h.until, h.reason)
            for h in known.halted_on(desk.now.date())
        ],
        searches=[
            SearchLine(s.recruitment_id, names.get(s.area, s.area), s.wanted, s.since)
            for s in known.recruitments
        ],
    )  # fmt: skip


async def _confirmed(desk: Desk) -> Counter[str]:
    active = await desk.shelf.find(mentor_list, {"state": PoolState.ACTIVE})
    inside = {row.mentor_id for row in active}
    proofs = await desk.shelf.find(mentor_proofs, {"proof": Proof.COMPETENCE})
    today = desk.now.date()
    return Counter(p.which for p in proofs if p.mentor_id in inside and p.valid_until >= today)


async def _choices(desk: Desk) -> dict[str, list[tuple[object, str]]]:
    names = await area_names(desk.shelf)
    return {
        "themes": [(theme.code, theme.name.within(desk.language)) for theme in THEMES],
        "areas": [(code, name.within(desk.language)) for code, name in names.items()],
    }


def _place(desk: Desk, act: str) -> Place:
    if act not in ACTS:
        raise NotFound
    return Place(BACK, say(desk.language, N_("The network")), "mentors")


@router.get("/desk/network/{act}", include_in_schema=False)
async def ask(request: Request, desk: Decides, act: str) -> Response:
    place = _place(desk, act)
    return show(request, ACTS[act], place, await _choices(desk))


@router.post("/desk/network/{act}", include_in_schema=False)
async def do(request: Request, desk: Decides, act: str) -> Response:
    place = _place(desk, act)
    return await carry_out(request, desk, ACTS[act], place, await _choices(desk))
