"""Clients over the API: organisations with their people, private persons, and who pays."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.clients.client_list import ClientRow, EmployeeRow, client_list, employees
from application.clients.merge_organisations import MergeOrganisations
from application.clients.name_contact import NameContact
from application.clients.name_mentee import NameMentee, PartWithPerson
from application.clients.open_department import CloseDepartment, OpenDepartment
from application.clients.organisation_page import OrganisationPage, organisation_page
from application.clients.register_client import GiveAddress, NoteMinor, RegisterClient
from application.clients.register_organisation import RegisterOrganisation, RenameOrganisation
from application.clients.set_billing import NoteVatCheck, SetBilling
from domain.refusals import NotFound

router = APIRouter(tags=["clients"])
Lists = Annotated[Desk, Depends(may("clients.list"))]
Sees = Annotated[Desk, Depends(may("clients.see", of="organisation_id"))]
Keeps = Annotated[Desk, Depends(may("clients.keep"))]
GivesAddress = Annotated[Desk, Depends(may("clients.give_address", of="person_id"))]
Bills = Annotated[Desk, Depends(may("clients.bill"))]


@router.get("/api/clients")
async def list_clients(desk: Lists, paging: Paging) -> Listed[ClientRow]:
    return await listed(desk, client_list, {}, "name", paging)


@router.get("/api/clients/{organisation_id}")
async def organisation(desk: Sees, organisation_id: UUID) -> OrganisationPage:
    found = await desk.shelf.document(organisation_page, organisation_id)
    if found is None:
        raise NotFound
    return found


@router.get("/api/clients/{organisation_id}/people")
async def people_of(desk: Sees, organisation_id: UUID, paging: Paging) -> Listed[EmployeeRow]:
    where = {"organisation_id": organisation_id}
    return await listed(desk, employees, where, "person_id", paging)


@router.post("/api/clients/register-organisation", status_code=201)
async def register_organisation(command: RegisterOrganisation, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/clients/rename-organisation")
async def rename_organisation(command: RenameOrganisation, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/clients/set-billing")
async def set_billing(command: SetBilling, desk: Bills) -> Response:
    return await desk.do(command)


@router.post("/api/clients/note-vat-check")
async def note_vat_check(command: NoteVatCheck, desk: Bills) -> Response:
    return await desk.do(command)


@router.post("/api/clients/name-contact", status_code=201)
async def name_contact(command: NameContact, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/clients/open-department", status_code=201)
async def open_department(command: OpenDepartment, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/clients/close-department")
async def close_department(command: CloseDepartment, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/clients/name-mentee", status_code=201)
async def name_mentee(command: NameMentee, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/clients/part-with-person")
async def part_with_person(command: PartWithPerson, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/clients/merge-organisations")
async def merge_organisations(command: MergeOrganisations, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/clients/register-client", status_code=201)
async def register_client(command: RegisterClient, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/clients/give-address")
async def give_address(command: GiveAddress, desk: GivesAddress) -> Response:
    return await desk.do(command)


@router.post("/api/clients/note-minor")
async def note_minor(command: NoteMinor, desk: Keeps) -> Response:
    return await desk.do(command)
