"""Transfer plans: what competence passes on in an organisation, followed by its owner."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Choices, Place, carry_out, show
from api.forms import Form
from api.languages import N_, say
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.clients.organisation_page import OrganisationPage, organisation_page
from application.intake.plan_transfer import (
    CloseTransferPlan,
    NameTransferOwner,
    OpenTransferPlan,
    PassOnItem,
    PlanItem,
)
from application.intake.transfer_page import TransferPage, transfer_page
from application.people.people import people
from domain.people import Role
from domain.refusals import NotFound
from domain.slots import HELSINKI, zone_named

router = APIRouter(tags=["intake"])
Works = Annotated[Desk, Depends(may("intake.work"))]
Sees = Annotated[Desk, Depends(may("intake.see_transfer", of="plan_id"))]
Follows = Annotated[Desk, Depends(may("intake.follow_transfer", of="plan_id"))]
OWNER = Ask("owner_id", N_("Who sees to it"), "choose", choices="own")
OPEN = Act(
    OpenTransferPlan, N_("Open a transfer plan"), N_("Open"), (OWNER,),
    N_("A named person of the organisation follows what competence passes on, without a word "
       "of what is said in mentoring."),
)  # fmt: skip
ACTS = {
    "item": Act(
        PlanItem, N_("Plan what passes on"), N_("Save"),
        (
            Ask("what", N_("What passes on")),
            Ask("from_whom", N_("From whom")),
            Ask("to_whom", N_("To whom")),
            Ask("due", N_("By when"), "date"),
        ),
    ),
    "passed": Act(
        PassOnItem, N_("It has passed on"), N_("Save"),
        (Ask("item_id", "", "hidden"), Ask("on", N_("On"), "date", required=False)),
    ),
    "owner": Act(NameTransferOwner, N_("Another person sees to it"), N_("Save"), (OWNER,)),
    "close": Act(
        CloseTransferPlan, N_("Close the transfer plan"), N_("Close"),
        lead=N_("What is left stays visible as left."),
    ),
}  # fmt: skip


@router.get("/desk/clients/{organisation_id}/transfer/new", include_in_schema=False)
async def ask_new(request: Request, desk: Works, organisation_id: UUID) -> Response:
    client = await _client(desk, organisation_id)
    return show(request, OPEN, _at(client), await _choices(desk, client))


@router.post("/desk/clients/{organisation_id}/transfer/new", include_in_schema=False)
async def open_plan(request: Request, desk: Works, organisation_id: UUID) -> Response:
    client = await _client(desk, organisation_id)

    def there(form: Form[Any]) -> str:
        made = list(form.answer.versions) if form.answer else []
        return f"/my/transfer/{made[0]}" if made else f"/desk/clients/{organisation_id}"

    return await carry_out(
        request, desk, OPEN, _at(client), await _choices(desk, client), there,
        organisation_id=organisation_id,
    )  # fmt: skip


@router.get("/my/transfer/{plan_id}", include_in_schema=False)
async def plan(request: Request, desk: Sees, plan_id: UUID) -> Response:
    found = await _plan(desk, plan_id)
    client = await _client(desk, found.organisation_id)
    today = desk.now.astimezone(zone_named(HELSINKI)).date()
    return page(
        request, "intake/transfer.html", plan=found, client=client, today=today,
        owner=await desk.shelf.document(people, found.owner_id), shell=_shell(desk),
        follows=await desk.can("intake.follow_transfer", plan_id),
    )  # fmt: skip


@router.get("/my/transfer/{plan_id}/{act}", include_in_schema=False)
async def ask(request: Request, desk: Follows, plan_id: UUID, act: str) -> Response:
    return show(request, *await _act(desk, plan_id, act))


@router.post("/my/transfer/{plan_id}/{act}", include_in_schema=False)
async def do(request: Request, desk: Follows, plan_id: UUID, act: str) -> Response:
    chosen, place, choices = await _act(desk, plan_id, act)
    return await carry_out(request, desk, chosen, place, choices, plan_id=plan_id)


async def _act(desk: Desk, plan_id: UUID, act: str) -> tuple[Act, Place, Choices]:
    found = await _plan(desk, plan_id)
    if act not in ACTS:
        raise NotFound
    client = await _client(desk, found.organisation_id)
    words = say(desk.language, N_("Transfer plan"))
    place = Place(f"/my/transfer/{plan_id}", words, "clients", _shell(desk))
    return ACTS[act], place, await _choices(desk, client)


async def _plan(desk: Desk, plan_id: UUID) -> TransferPage:
    found = await desk.shelf.document(transfer_page, plan_id)
    if found is None:
        raise NotFound
    return found


async def _client(desk: Desk, organisation_id: UUID) -> OrganisationPage:
    found = await desk.shelf.document(organisation_page, organisation_id)
    if found is None:
        raise NotFound
    return found


def _at(client: OrganisationPage) -> Place:
    return Place(f"/desk/clients/{client.organisation_id}", client.name, "clients")


def _shell(desk: Desk) -> str:
    staff = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY}
    return "shells/staff.html" if desk.roles & staff else "shells/client.html"


async def _choices(desk: Desk, client: OrganisationPage) -> Choices:
    own = [person for person, _ in client.contacts]
    own += [one.person_id for one in client.present if one.person_id not in own]
    names = await desk.shelf.documents(people, own)
    return {"own": [(one, names[one].name) for one in own if one in names]}
