"""One's own account: name and address put right, and the ways to one's data and sign-ins."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.pages import page
from api.permits import MYSELF, may
from api.privacy.my_data import around
from api.privacy.own_address import buys
from api.reception import Desk
from api.sign_in.factors import tell
from application.people.correct_contact import CorrectContact
from domain.refusals import NotFound

router = APIRouter(tags=["privacy"])
Own = Annotated[Desk, Depends(may("privacy.correct_contact", of=MYSELF))]
HERE = "/my/account"


@router.get(HERE, include_in_schema=False)
async def account(request: Request, desk: Own) -> Response:
    if desk.card is None:
        raise NotFound
    known = {name: getattr(desk.card, name) for name in ("name", "email", "phone", "language")}
    return await _page(request, desk, blank(request, known))


@router.post(HERE, include_in_schema=False)
async def correct(request: Request, desk: Own) -> Response:
    form = await filled(request, CorrectContact, person_id=desk.by)
    if form.command:
        await require_factor_for_address(desk, form.command)

    async def again(wrong: Form[CorrectContact]) -> Response:
        return await _page(request, desk, wrong)

    return await form.do(desk, then=HERE, again=again)


async def require_factor_for_address(desk: Desk, command: CorrectContact) -> None:
    """A new address is a new way in: it takes a second factor, and the old one is told."""
    changed = desk.card is not None and command.email != desk.card.email
    if changed and desk.is_me(command.person_id):
        desk.require_strong()
        await tell(desk, "address_changed")


async def _page(request: Request, desk: Desk, form: Form[Any]) -> Response:
    return page(
        request, "privacy/account.html", form.status, around=around(desk), form=form,
        buys=await buys(desk),
    )  # fmt: skip
