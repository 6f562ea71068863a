"""Applications at the desk: what came in, what was told, the needs, and the decision."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.intake.needs import NeedsShown, needs_shown
from api.intake.reading import application_read, form_page_of, told
from api.intake.words import MOMENTS, NEEDS, REACHED, SIDES, STATES
from api.languages import N_, say
from api.mentors.areas import area_names
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.clients.organisation_page import organisation_page
from application.intake.application_list import ApplicationRow, application_list
from application.intake.decide_application import AcceptApplication, DeclineApplication
from application.intake.setting_page import setting_page
from application.people.people import people
from domain.intake import ApplicationState, FormKind
from domain.refusals import NotFound
from domain.themes import theme_name

router = APIRouter(tags=["intake"])
Works = Annotated[Desk, Depends(may("intake.work"))]
GROUPS = {
    "open": [ApplicationState.RECEIVED, ApplicationState.ACCEPTED],
    "done": [ApplicationState.MATCHED, ApplicationState.DECLINED, ApplicationState.WITHDRAWN],
}
ACTS = {
    "accept": Act(
        AcceptApplication, N_("Accept the application"), N_("Accept"),
        lead=N_("An engagement is formed, in which a mentor is looked for."),
    ),
    "decline": Act(
        DeclineApplication, N_("Decline the application"), N_("Decline"),
        (Ask("reason", N_("Reason"), rows=2,
             hint=N_("The letter does not repeat it; the applicant reads it on the own page.")),),
        look="bad",
    ),
}  # fmt: skip


@router.get("/desk/intake", include_in_schema=False)
async def inbox(request: Request, desk: Works, group: str = "open") -> Response:
    rows = await desk.shelf.find(application_list, order="-received_at")
    counts = {name: sum(row.state in some for row in rows) for name, some in GROUPS.items()}
    rows = [row for row in rows if row.state in GROUPS.get(group, GROUPS["open"])]
    payers = [row.organisation_id for row in rows if row.organisation_id]
    return page(
        request, "intake/inbox.html", rows=rows, group=group, counts=counts, states=STATES,
        names=await desk.shelf.documents(people, [row.person_id for row in rows]),
        payers=await desk.shelf.documents(organisation_page, payers), theme_name=theme_name,
    )  # fmt: skip


@router.get("/desk/intake/{application_id}", include_in_schema=False)
async def application(request: Request, desk: Works, application_id: UUID) -> Response:
    row = await _row(desk, application_id)
    read = await application_read(desk, application_id)
    asked = await form_page_of(desk, FormKind.APPLICATION)
    person = await desk.shelf.document(people, row.person_id)
    payer = (
        await desk.shelf.document(organisation_page, row.organisation_id)
        if row.organisation_id
        else None
    )
    needs = await needs_shown(desk, row.engagement_id) if row.engagement_id else NeedsShown((), ())
    return page(
        request, "intake/application.html", row=row, read=read, person=person, payer=payer,
        told=told(asked.versions[read.form_version], read.answers, desk.language),
        setting=await desk.shelf.document(setting_page, row.person_id), states=STATES,
        need_words=NEEDS, themes=[theme_name(code, desk.language) for code in row.themes],
        needs=needs, sides=SIDES, reached=REACHED, moments=MOMENTS,
        areas=await area_names(desk.shelf),
    )  # fmt: skip


@router.get("/desk/intake/{application_id}/{act}", include_in_schema=False)
async def ask(request: Request, desk: Works, application_id: UUID, act: str) -> Response:
    return show(request, *await _act(desk, application_id, act))


@router.post("/desk/intake/{application_id}/{act}", include_in_schema=False)
async def do(request: Request, desk: Works, application_id: UUID, act: str) -> Response:
    chosen, place = await _act(desk, application_id, act)
    return await carry_out(request, desk, chosen, place, application_id=application_id)


async def _act(desk: Desk, application_id: UUID, act: str) -> tuple[Act, Place]:
    row = await _row(desk, application_id)
    person = await desk.shelf.document(people, row.person_id)
    if act not in ACTS:
        raise NotFound
    name = person.name if person else say(desk.language, N_("Application"))
    return ACTS[act], Place(f"/desk/intake/{application_id}", name, "intake")


async def _row(desk: Desk, application_id: UUID) -> ApplicationRow:
    rows = await desk.shelf.find(application_list, {"application_id": application_id})
    if not rows:
        raise NotFound
    found: ApplicationRow = rows[0]
    return found
