"""One box that finds a caller, a document or a session, and the page of a person for the office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen
from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from api.doors import door
from api.pages import page
from api.reception import Desk
from api.wishes import Wish
from application.clients.client_list import ClientKind, client_list
from application.engagements.sessions import sessions
from application.invoicing.documents import documents
from application.people.people import people
from domain.matters import Matter
from domain.people import Role
from domain.permissions import rule
from domain.refusals import NotFound
from infrastructure.office_search import Hit, Kind, search_office

router = APIRouter(tags=["people and services"])
OFFICE = rule(Matter.CONTACT, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE, Role.QUALITY)
InOffice = Annotated[Desk, Depends(door(OFFICE))]
MONEY = {Role.FINANCE, Role.ADMINISTRATOR}


@dataclass(frozen=True)
class Sought(Wish):
    """What the office looks for; names are personal, so no address ever carries them."""

    q: Annotated[str, MaxLen(200)]


@router.post("/api/search")
async def search(desk: InOffice, sought: Sought) -> list[Hit]:
    """People by part of the name, e-mail or phone; organisations; documents; sessions by id."""
    return await search_office(desk.shelf, sought.q)


@router.get("/desk/search", include_in_schema=False)
async def search_page(request: Request, desk: InOffice) -> Response:
    return await _found(request, desk, "")


@router.post("/desk/search", include_in_schema=False)
async def search_by_page(
    request: Request, desk: InOffice, q: Annotated[str, Form(max_length=200)] = ""
) -> Response:
    return await _found(request, desk, q)


async def _found(request: Request, desk: Desk, q: str) -> Response:
    found = await search_office(desk.shelf, q)
    shown = [hit for hit in found if hit.kind is not Kind.DOCUMENT or desk.roles & MONEY]
    return page(request, "people/search.html", hits=shown, q=q, quality=Role.QUALITY in desk.roles)


@router.get("/desk/people/{person_id}", include_in_schema=False)
async def person(request: Request, person_id: UUID, desk: InOffice) -> Response:
    card = await desk.shelf.document(people, person_id)
    if card is None:
        raise NotFound
    if card.merged_into:
        return RedirectResponse(f"/desk/people/{card.merged_into}", status_code=303)
    theirs = [person_id, *card.also]
    met = await desk.shelf.find(sessions, {"mentee_id": theirs}, order="-starts_at", limit=20)
    papers = await desk.shelf.find(documents, {"client_id": theirs}, order="-number", limit=20)
    buys = {"payer_id": person_id, "kind": ClientKind.PRIVATE, "closed": False}
    return page(
        request, "people/person.html", buys=bool(await desk.shelf.find(client_list, buys)),
        bills=await desk.can("clients.bill"), card=card, sessions=met, now=desk.now,
        papers=papers if desk.roles & MONEY else [], pays=bool(desk.roles & MONEY),
        quality=Role.QUALITY in desk.roles,
        rights=bool(desk.roles & {Role.COORDINATOR, Role.ADMINISTRATOR}),
    )  # fmt: skip
