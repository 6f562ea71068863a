"""The address a private client's invoices bear, given by the client."""

from __future__ import annotations

import asyncio
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.pages import page
from api.permits import MYSELF, may
from api.privacy.my_data import around
from api.reception import Desk
from application.clients.client_list import ClientKind, client_list
from application.clients.register_client import GiveAddress
from domain.clients import PrivateClient, client_of
from domain.refusals import NotFound

router = APIRouter(tags=["privacy"])
Own = Annotated[Desk, Depends(may("clients.give_address", of=MYSELF))]
HERE: Final = "/my/account/address"


@router.get(HERE, include_in_schema=False)
async def ask(request: Request, desk: Own) -> Response:
    told = await asyncio.to_thread(desk.reception.log.stream, client_of(desk.by))
    given = [one for one in told if isinstance(one, PrivateClient.AddressGiven)]
    last = given[-1] if given else None
    names = ("street", "postcode", "town")
    known = {name: getattr(last, name) for name in names} if last else {}
    return await _page(request, desk, blank(request, known))


@router.post(HERE, include_in_schema=False)
async def give(request: Request, desk: Own) -> Response:
    form = await filled(request, GiveAddress, person_id=desk.by)
    return await form.do(desk, then="/my/account", again=lambda form: _page(request, desk, form))


async def _page(request: Request, desk: Desk, form: Form[GiveAddress]) -> Response:
    if not await buys(desk):
        raise NotFound
    return page(request, "clients/own_address.html", form.status, around=around(desk), form=form)


async def buys(desk: Desk) -> bool:
    """Whether whoever asks is a private client to whom we sell."""
    where = {"payer_id": desk.by, "kind": ClientKind.PRIVATE, "closed": False}
    return bool(await desk.shelf.find(client_list, where))
