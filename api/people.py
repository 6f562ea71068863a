"""People and services: what staff register and put on sale."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Response

from api.doors import AsAdministrator, AtDesk
from api.lists import Listed, Paging, listed
from application.people.grant_role import GrantRole, WithdrawRole
from application.people.people_list import PersonRow, people_list
from application.people.register_person import RegisterPerson
from application.services.offer_service import OfferService, RepriceService
from application.services.service_list import ServiceRow, service_list
from application.services.take_off_sale import TakeOffSale
from domain.refusals import NotFound

router = APIRouter(tags=["people and services"])


@router.post("/api/people/register-person", status_code=201)
async def register_person(command: RegisterPerson, desk: AtDesk) -> Response:
    return await desk.do(command, 201)


@router.post("/api/people/grant-role")
async def grant_role(command: GrantRole, desk: AsAdministrator) -> Response:
    return await desk.do(command)


@router.post("/api/people/withdraw-role")
async def withdraw_role(command: WithdrawRole, desk: AsAdministrator) -> Response:
    return await desk.do(command)


@router.get("/api/people")
async def list_people(desk: AtDesk, paging: Paging) -> Listed[PersonRow]:
    return await listed(desk, people_list, {"restricted": False}, "name", paging)


@router.get("/api/people/{person_id}")
async def person_by_id(desk: AtDesk, person_id: UUID) -> PersonRow:
    where = {"person_id": person_id, "restricted": False}
    found: list[PersonRow] = await desk.shelf.find(people_list, where, limit=1)
    if not found:
        raise NotFound
    return found[0]


@router.post("/api/services/offer-service", status_code=201)
async def offer_service(command: OfferService, desk: AsAdministrator) -> Response:
    return await desk.do(command, 201)


@router.post("/api/services/reprice-service")
async def reprice_service(command: RepriceService, desk: AsAdministrator) -> Response:
    return await desk.do(command)


@router.post("/api/services/take-off-sale")
async def take_off_sale(command: TakeOffSale, desk: AsAdministrator) -> Response:
    return await desk.do(command)


@router.get("/api/services")
async def list_services(desk: AtDesk) -> list[ServiceRow]:
    return await desk.shelf.find(service_list)
