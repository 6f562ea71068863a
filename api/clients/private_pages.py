"""A private client at the desk: the address of their invoices, and that they are not of age."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.languages import N_
from api.permits import may
from api.reception import Desk
from application.clients.client_list import ClientKind, client_list
from application.clients.register_client import GiveAddress, NoteMinor
from application.people.people import PersonCard, people
from domain.refusals import NotFound

router = APIRouter(tags=["clients"])
Keeps = Annotated[Desk, Depends(may("clients.keep"))]
Bills = Annotated[Desk, Depends(may("clients.bill"))]
ADDRESS: Final = Act(
    GiveAddress, N_("Address for invoices"), N_("Save"),
    (
        Ask("street", N_("Street address")),
        Ask("postcode", N_("Postcode")),
        Ask("town", N_("Town")),
    ),
    N_("Documents already issued keep the details they were issued with."),
)  # fmt: skip
MINOR: Final = Act(
    NoteMinor, N_("Turned out to be under 18"), N_("Close for buying"), (),
    N_("We make no contracts with minors, and keep no birthday. Nothing more is sold to them; "
       "settle what was paid with a guardian."),
    look="bad",
)  # fmt: skip


@router.get("/desk/clients/person/{person_id}/address", include_in_schema=False)
async def ask_address(request: Request, desk: Bills, person_id: UUID) -> Response:
    return show(request, ADDRESS, _place(await _client(desk, person_id)))


@router.post("/desk/clients/person/{person_id}/address", include_in_schema=False)
async def give_address(request: Request, desk: Bills, person_id: UUID) -> Response:
    place = _place(await _client(desk, person_id))
    return await carry_out(request, desk, ADDRESS, place, person_id=person_id)


@router.get("/desk/clients/person/{person_id}/minor", include_in_schema=False)
async def ask_minor(request: Request, desk: Keeps, person_id: UUID) -> Response:
    return show(request, MINOR, _place(await _client(desk, person_id)))


@router.post("/desk/clients/person/{person_id}/minor", include_in_schema=False)
async def note_minor(request: Request, desk: Keeps, person_id: UUID) -> Response:
    place = _place(await _client(desk, person_id))
    return await carry_out(request, desk, MINOR, place, person_id=person_id)


async def _client(desk: Desk, person_id: UUID) -> PersonCard:
    where = {"payer_id": person_id, "kind": ClientKind.PRIVATE, "closed": False}
    card: PersonCard | None = await desk.shelf.document(people, person_id)
    if card is None or not await desk.shelf.find(client_list, where):
        raise NotFound
    return card


def _place(card: PersonCard) -> Place:
    return Place(f"/desk/people/{card.person_id}", card.name, "clients")
