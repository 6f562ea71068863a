"""The office's part: which requests wait, what an erasure would do, confirming it, restricting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import origin_of
from api.forms import filled
from api.lists import Listed, Paging, listed
from api.pages import moved_on, page
from api.permits import may
from api.privacy.account import require_factor_for_address
from api.privacy.erasure import erase
from api.privacy.my_data import wish_of
from api.reception import Desk, card_of
from api.wishes import Wish
from application.people.correct_contact import CorrectContact
from application.people.people import people
from application.privacy.ask_erasure import AskErasure
from application.privacy.requests import RequestRow, requests
from application.privacy.restrict_processing import LiftRestriction, RestrictProcessing
from domain.processing import PROCESSING
from domain.refusals import NotFound, Refused
from infrastructure.erasing import plan_of
from infrastructure.security_log import note

router = APIRouter(tags=["privacy"])
ANSWER_IN: Final = timedelta(days=30)
"""How soon a request is answered at the latest (GDPR 12(3): one month)."""
Handling = Annotated[Desk, Depends(may("privacy.see_requests", of="person_id"))]
Confirming = Annotated[Desk, Depends(may("privacy.confirm_erasure", of="person_id"))]
Restricting = Annotated[Desk, Depends(may("privacy.restrict", of="person_id"))]
Correcting = Annotated[Desk, Depends(may("privacy.correct_contact", of="person_id"))]


Ending = Annotated[Desk, Depends(may("privacy.end_sign_ins", of="person_id"))]


@dataclass(frozen=True, kw_only=True)
class EndSignInsOf(Wish):
    """End every sign-in and token of a person."""

    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class EraseNow(Wish):
    """Confirm that a person is erased, as another person asked."""

    person_id: UUID


@router.get("/api/privacy/requests")
async def list_requests(
    desk: Annotated[Desk, Depends(may("privacy.see_requests"))], paging: Paging
) -> Listed[RequestRow]:
    return await listed(desk, requests, {}, "person_id", paging)


@router.post("/api/privacy/ask-erasure-of", status_code=202)
async def ask_erasure_of(command: AskErasure, desk: Handling) -> Response:
    return await desk.do(command, 202)


@router.post("/api/privacy/confirm-erasure")
async def confirm_erasure(wish: EraseNow, desk: Confirming) -> dict[str, str]:
    """Erase for ever; another person must have asked."""
    await erase(desk.reception, wish.person_id, desk.run)
    return {"state": "erased"}


@router.post("/api/privacy/end-sign-ins")
async def end_sign_ins(wish: EndSignInsOf, desk: Ending) -> dict[str, str]:
    """Sign a person out everywhere; their ways in stay."""
    await _end(desk, wish.person_id)
    return {"state": "signed out"}


@router.post("/api/privacy/restrict")
async def restrict(command: RestrictProcessing, desk: Restricting) -> Response:
    return await desk.do(command)


@router.post("/api/privacy/lift-restriction")
async def lift(command: LiftRestriction, desk: Restricting) -> Response:
    return await desk.do(command)


@router.post("/api/people/correct-contact")
async def correct_contact(command: CorrectContact, desk: Correcting) -> Response:
    await require_factor_for_address(desk, command)
    return await desk.do(command)


@router.get("/desk/privacy", include_in_schema=False)
async def waiting(
    request: Request, desk: Annotated[Desk, Depends(may("privacy.see_requests"))]
) -> Response:
    rows = await desk.shelf.find(requests, order="asked_at")
    names = await desk.shelf.documents(people, {row.person_id for row in rows})
    return page(
        request, "privacy/requests.html", rows=rows, names=names, answer_in=ANSWER_IN, now=desk.now
    )


@router.get("/desk/people/{person_id}/data", include_in_schema=False)
async def person_data(request: Request, person_id: UUID, desk: Handling) -> Response:
    return await _page(request, desk, person_id)


@router.post("/desk/people/{person_id}/data/ask", include_in_schema=False)
async def ask(request: Request, person_id: UUID, desk: Handling) -> Response:
    form = await filled(request, AskErasure, person_id=person_id)
    return await form.do(
        desk, then=f"/desk/people/{person_id}/data",
        again=lambda wrong: _page(request, desk, person_id, wrong.status, wrong.error("main")),
    )  # fmt: skip


@router.post("/desk/people/{person_id}/data/erase", include_in_schema=False)
async def confirm(request: Request, person_id: UUID, desk: Confirming) -> Response:
    try:
        await erase(desk.reception, person_id, desk.run)
    except Refused as refused:
        return await _page(request, desk, person_id, refused.status, refused.text)
    return moved_on(request, f"/desk/people/{person_id}/data")


@router.post("/desk/people/{person_id}/data/sign-out", include_in_schema=False)
async def signed_out(request: Request, person_id: UUID, desk: Ending) -> Response:
    await _end(desk, person_id)
    return moved_on(request, f"/desk/people/{person_id}/data")


@router.post("/desk/people/{person_id}/data/restrict", include_in_schema=False)
async def restricted(request: Request, person_id: UUID, desk: Restricting) -> Response:
    await desk.run(RestrictProcessing(person_id=person_id))
    return moved_on(request, f"/desk/people/{person_id}/data")


@router.post("/desk/people/{person_id}/data/lift", include_in_schema=False)
async def lifted(request: Request, person_id: UUID, desk: Restricting) -> Response:
    await desk.run(LiftRestriction(person_id=person_id))
    return moved_on(request, f"/desk/people/{person_id}/data")


async def _end(desk: Desk, person_id: UUID) -> None:
    await desk.reception.visits.end_all(person_id, desk.now)
    note("sign_ins_ended", origin_of(desk.request), person_id, by=str(desk.by))


async def _page(
    request: Request, desk: Desk, person_id: UUID, status: int = 200, trouble: str | None = None
) -> Response:
    card = await card_of(desk.reception, person_id)
    if card is None:
        raise NotFound
    wish = await wish_of(desk, person_id)
    erased = wish is not None and wish.erased_at is not None
    plan = None if erased else await plan_of(desk.reception, person_id)
    return page(
        request, "privacy/person_data.html", status, card=card, wish=wish, plan=plan,
        words=PROCESSING, trouble=trouble, mine=wish is not None and desk.is_me(wish.asked_by),
        may_sign_out=await desk.can("privacy.end_sign_ins"),
        may_give_first_way=await desk.can("privacy.give_first_way"),
        may_recover=await desk.can("privacy.recover_sign_in"),
    )  # fmt: skip
