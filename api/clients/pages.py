"""Clients at the desk: the list, an organisation's page, and what may be done to it."""

from __future__ import annotations

from dataclasses import fields
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Choices, Place, carry_out, show
from api.clients.acts import ACTS, DUTIES, FORMS, PERSON, REGISTER
from api.forms import Form, blank
from api.languages import N_, say
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.clients.client_list import ClientKind, client_list, employees
from application.clients.organisation_page import OrganisationPage, organisation_page
from application.intake.transfer_list import transfer_list
from application.people.people import people
from domain.refusals import NotFound

router = APIRouter(tags=["clients"])
Lists = Annotated[Desk, Depends(may("clients.list"))]
Sees = Annotated[Desk, Depends(may("clients.see", of="organisation_id"))]
Keeps = Annotated[Desk, Depends(may("clients.keep"))]
Bills = Annotated[Desk, Depends(may("clients.bill"))]
NEW = {"organisation": REGISTER, "person": PERSON}
BILLS = {"billing", "vat-check"}


@router.get("/desk/clients", include_in_schema=False)
async def clients(
    request: Request, desk: Lists, kind: ClientKind = ClientKind.ORGANISATION
) -> Response:
    rows = await desk.shelf.find(client_list, {"closed": False}, order="name")
    counts = {one.value: sum(r.kind is one for r in rows) for one in ClientKind}
    rows = [row for row in rows if row.kind is kind]
    named = await desk.shelf.find(employees, {"left_on": None})
    some: dict[UUID, int] = {}
    for one in named:
        some[one.organisation_id] = some.get(one.organisation_id, 0) + 1
    names = await desk.shelf.documents(
        people, [r.payer_id for r in rows if r.kind is ClientKind.PRIVATE]
    )
    return page(
        request, "clients/list.html", rows=rows, kind=kind.value, counts=counts, people=some,
        names=names, keeps=await desk.can("clients.keep"),
    )  # fmt: skip


@router.get("/desk/clients/new/{kind}", include_in_schema=False)
async def new(request: Request, desk: Keeps, kind: str) -> Response:
    return show(request, _new(kind), _place(desk))


@router.post("/desk/clients/new/{kind}", include_in_schema=False)
async def take_on(request: Request, desk: Keeps, kind: str) -> Response:
    return await carry_out(request, desk, _new(kind), _place(desk), then=_there)


def _there(form: Form[Any]) -> str:
    streams = list(form.answer.versions) if form.answer else []
    organisation = form.command is not None and hasattr(form.command, "organisation_id")
    if organisation and streams:
        return f"/desk/clients/{streams[0]}"
    return "/desk/clients?kind=private"


def _new(kind: str) -> Act:
    if kind not in NEW:
        raise NotFound
    return NEW[kind]


def _place(desk: Desk, found: OrganisationPage | None = None) -> Place:
    if found is None:
        return Place("/desk/clients", say(desk.language, N_("Clients")), "clients")
    return Place(f"/desk/clients/{found.organisation_id}", found.name, "clients")


@router.get("/desk/clients/{organisation_id}", include_in_schema=False)
async def organisation(request: Request, desk: Sees, organisation_id: UUID) -> Response:
    found = await _found(desk, organisation_id)
    plans = await desk.shelf.find(transfer_list, {"organisation_id": organisation_id})
    who = [person for person, _ in found.contacts] + [one.person_id for one in found.mentees]
    who += [plan.owner_id for plan in plans]
    return page(
        request, "clients/organisation.html", client=found, plans=plans, duties=DUTIES,
        forms=dict(FORMS),
        names=await desk.shelf.documents(people, who), keeps=await desk.can("clients.keep"),
        bills=await desk.can("clients.bill"), base=f"/desk/clients/{organisation_id}",
    )  # fmt: skip


@router.get("/desk/clients/{organisation_id}/{act}", include_in_schema=False)
async def ask(request: Request, desk: Bills, organisation_id: UUID, act: str) -> Response:
    found = await _found(desk, organisation_id)
    return show(
        request, await _act(desk, act), _place(desk, found), await _choices(desk, found),
        _first(request, found, act),
    )  # fmt: skip


@router.post("/desk/clients/{organisation_id}/{act}", include_in_schema=False)
async def do(request: Request, desk: Bills, organisation_id: UUID, act: str) -> Response:
    found = await _found(desk, organisation_id)
    chosen = await _act(desk, act)
    whose = "kept_id" if act == "merge" else "organisation_id"
    return await carry_out(
        request, desk, chosen, _place(desk, found), await _choices(desk, found),
        None,
        **{whose: organisation_id},
    )  # fmt: skip


async def _found(desk: Desk, organisation_id: UUID) -> OrganisationPage:
    found = await desk.shelf.document(organisation_page, organisation_id)
    if found is None:
        raise NotFound
    return found


async def _act(desk: Desk, act: str) -> Act:
    if act not in ACTS:
        raise NotFound
    await desk.require("clients.bill" if act in BILLS else "clients.keep")
    return ACTS[act]


async def _choices(desk: Desk, found: OrganisationPage) -> Choices:
    others = await desk.shelf.find(
        client_list, {"kind": ClientKind.ORGANISATION, "closed": False}, order="name"
    )
    return {
        "departments": [(one.department_id, one.name) for one in found.departments],
        "others": [
            (row.payer_id, f"{row.name} {row.business_id}".strip())
            for row in others
            if row.payer_id != found.organisation_id
        ],
    }


def _first(request: Request, found: OrganisationPage, act: str) -> Form[Any] | None:
    if act == "rename":
        known: dict[str, object] = {
            "name": found.name, "business_id": found.business_id, "language": found.language,
        }  # fmt: skip
        return blank(request, known)
    if act == "billing" and found.billing:
        said = {
            f"billing.{part.name}": getattr(found.billing, part.name)
            for part in fields(found.billing)
        }
        said["billing.order_number_required"] = "yes" if found.billing.order_number_required else ""
        return blank(request, {"vat_id": found.vat_id, **said})
    return None
