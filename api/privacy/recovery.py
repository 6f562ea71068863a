"""Recovering a sign-in: one of the office vouches, another confirms and hands the new link over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import origin_of
from api.forms import Form, blank, filled
from api.pages import page
from api.permits import may
from api.reception import Desk, card_of
from application.people.people import people
from application.people.recover_sign_in import AskRecovery, ConfirmRecovery, WithdrawRecovery
from application.people.recoveries import recoveries
from domain.recoveries import NoRecoveryAsked
from domain.refusals import NotFound, Refused
from infrastructure.security_log import note

router = APIRouter(tags=["privacy"])
LIVES: Final = timedelta(hours=24)
Recovering = Annotated[Desk, Depends(may("privacy.recover_sign_in", of="person_id"))]


@dataclass(frozen=True)
class NewWayIn:
    """A one-use link for the person; it is shown this once and lives a day."""

    link: str


@router.post("/api/people/ask-recovery", status_code=202)
async def ask_recovery(command: AskRecovery, desk: Recovering) -> Response:
    return await desk.do(command, 202)


@router.post("/api/people/withdraw-recovery")
async def withdraw_recovery(command: WithdrawRecovery, desk: Recovering) -> Response:
    return await desk.do(command)


@router.post("/api/people/confirm-recovery")
async def confirm_recovery(command: ConfirmRecovery, desk: Recovering) -> NewWayIn:
    """Ends every earlier way in; answers with a new link, once."""
    return NewWayIn(await _confirm(desk, command))


@router.get("/desk/people/{person_id}/recovery", include_in_schema=False)
async def recovery(request: Request, person_id: UUID, desk: Recovering) -> Response:
    return await _page(request, desk, person_id, blank(request))


@router.post("/desk/people/{person_id}/recovery/ask", include_in_schema=False)
async def asked(request: Request, person_id: UUID, desk: Recovering) -> Response:
    form = await filled(request, AskRecovery, person_id=person_id)
    return await form.do(
        desk, then=f"/desk/people/{person_id}/recovery",
        again=lambda wrong: _page(request, desk, person_id, wrong),
    )  # fmt: skip


@router.post("/desk/people/{person_id}/recovery/withdraw", include_in_schema=False)
async def withdrawn(request: Request, person_id: UUID, desk: Recovering) -> Response:
    form = await filled(request, WithdrawRecovery, person_id=person_id)
    return await form.do(
        desk, then=f"/desk/people/{person_id}/recovery",
        again=lambda wrong: _page(request, desk, person_id, wrong),
    )  # fmt: skip


@router.post("/desk/people/{person_id}/recovery/confirm", include_in_schema=False)
async def confirmed(request: Request, person_id: UUID, desk: Recovering) -> Response:
    try:
        link = await _confirm(desk, ConfirmRecovery(person_id=person_id))
    except Refused as refused:
        return await _page(request, desk, person_id, blank(request), trouble=refused)
    return await _page(request, desk, person_id, blank(request), link=link)


async def _confirm(desk: Desk, command: ConfirmRecovery) -> str:
    """Confirm, end every way in, and make the link. A repeated wish makes no second link."""
    answer = await desk.run(command)
    if answer.repeated:
        raise NoRecoveryAsked
    visits = desk.reception.visits
    await visits.end_all(command.person_id, desk.now, factors=True)
    note("recovered", origin_of(desk.request), command.person_id, by=str(desk.by))
    secret = await visits.new_link(command.person_id, desk.now, LIVES, "enrol")
    return f"{desk.reception.settings.address}/enter/{secret}"


async def _page(
    request: Request, desk: Desk, person_id: UUID, form: Form[Any], *,
    link: str = "", trouble: Refused | None = None,
) -> Response:  # fmt: skip
    card = await card_of(desk.reception, person_id)
    if card is None:
        raise NotFound
    rows = await desk.shelf.find(recoveries, {"person_id": person_id})
    return page(
        request, "privacy/recovery.html", trouble.status if trouble else form.status,
        card=card, form=form, waiting=rows[0] if rows else None, link=link, me=desk.by,
        names=await desk.shelf.documents(people, {row.asked_by for row in rows}),
        trouble=trouble.text if trouble else "",
    )  # fmt: skip
