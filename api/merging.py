"""A person entered twice becomes one: the other entry is found by name, phone or address."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.acts import Act, Ask, Choices, Place, carry_out, show
from api.doors import AtDesk
from api.languages import N_, say
from api.reception import Desk
from application.people.merge_people import MergePeople
from application.people.people import PersonCard, people
from domain.people import Role
from domain.refusals import NotFound
from infrastructure.office_search import Kind, search_office

OUTSIDE: Final = frozenset({Role.CLIENT, Role.SPONSOR})
router = APIRouter(tags=["people and services"])
MERGE = Act(
    MergePeople, N_("Merge another entry of the same person"), N_("Merge"),
    (Ask("merged_id", N_("The entry of the person that goes"), "choose", choices="others"),),
    N_("Sessions, orders, documents and agreements of both are theirs. We write to the address of "
       "the entry that stays. This cannot be undone."),
    look="bad",
)  # fmt: skip


@router.post("/api/people/merge-people")
async def merge_people(command: MergePeople, desk: AtDesk) -> Response:
    """Keep one entry of a person; the ids of the other lead to it from now on."""
    return await desk.do(command)


@router.get("/desk/people/{person_id}/merge", include_in_schema=False)
async def ask(request: Request, desk: AtDesk, person_id: UUID) -> Response:
    card = await _card(desk, person_id)
    return show(request, MERGE, _place(card), await _others(desk, card))


@router.post("/desk/people/{person_id}/merge", include_in_schema=False)
async def do(request: Request, desk: AtDesk, person_id: UUID) -> Response:
    card = await _card(desk, person_id)
    others = await _others(desk, card)
    return await carry_out(request, desk, MERGE, _place(card), others, kept_id=person_id)


async def _card(desk: Desk, person_id: UUID) -> PersonCard:
    card: PersonCard | None = await desk.shelf.document(people, person_id)
    if card is None or card.merged_into:
        raise NotFound
    return card


def _place(card: PersonCard) -> Place:
    return Place(f"/desk/people/{card.person_id}", card.name)


async def _others(desk: Desk, card: PersonCard) -> Choices:
    """Whoever shares a word of the name, the phone or what is before the @, and is not of ours."""
    alike = [*card.name.split(), card.phone, card.email.partition("@")[0]]
    found: dict[UUID, str] = {}
    for text in alike:
        for hit in await search_office(desk.shelf, text):
            if hit.kind is Kind.PERSON and hit.id != card.person_id:
                found[hit.id] = f"{hit.words} · {hit.more}"
    cards: dict[UUID, PersonCard] = await desk.shelf.documents(people, found)
    outside = [(key, found[key]) for key, one in cards.items() if OUTSIDE.issuperset(one.roles)]
    ordered = sorted(outside, key=lambda one: one[1].casefold())
    return {"others": [("", say(desk.language, N_("Choose"))), *ordered]}
