"""Online payments: what a person has to look at, what the provider sent, and reconciling now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InFinance
from api.forms import Form, blank, filled
from api.lists import Listed, Paging, listed
from api.pages import page
from api.reception import Desk
from application.payments.gateway import GatewayRefused, GatewayUnreachable
from application.payments.money_troubles import MoneyTroubleRow, money_troubles
from application.payments.movements import MovementRow, movements
from application.payments.payouts import PayoutRow, payouts
from application.payments.return_unapplied import ReturnUnapplied
from application.payments.settle_trouble import SettleTrouble
from domain.money import Money
from domain.refusals import NotFound, Refused
from infrastructure.reconciling import FAR, Reconciled, reconcile

router = APIRouter(tags=["payments"])
HERE = "/desk/billing/online"
ACTS = {"settle": SettleTrouble, "return": ReturnUnapplied}


class ProviderUnreachable(Refused):
    """The payment provider does not answer just now. Nothing was changed; try again in a moment."""

    status = 503


@dataclass(frozen=True)
class RoundTold:
    """What a round of reconciling found; the difference is what they have and we do not."""

    payments: int
    payouts: int
    added: int
    theirs: Money
    ours: Money
    difference: Money


@router.get("/api/payments/troubles")
async def list_troubles(
    desk: InFinance, paging: Paging, state: Literal["open", "closed"] = "open"
) -> Listed[MoneyTroubleRow]:
    return await listed(desk, money_troubles, {"open": state == "open"}, "since", paging)


@router.get("/api/payments/movements")
async def list_movements(
    desk: InFinance, paging: Paging, order_id: UUID | None = None
) -> Listed[MovementRow]:
    """Received, gone back, contested, each with its sign."""
    where = {"order_id": order_id} if order_id else {}
    return await listed(desk, movements, where, "-at", paging)


@router.get("/api/payments/payouts")
async def list_payouts(desk: InFinance, paging: Paging) -> Listed[PayoutRow]:
    return await listed(desk, payouts, {}, "-arrives_at", paging)


@router.post("/api/payments/settle-trouble")
async def settle_trouble(command: SettleTrouble, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/payments/return-unapplied")
async def return_unapplied(command: ReturnUnapplied, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/payments/reconcile")
async def reconcile_now(desk: InFinance) -> RoundTold:
    """Look at thirty days of the provider's events; a second round adds nothing."""
    found = await _round(desk)
    return RoundTold(
        found.payments, found.payouts, found.added, found.theirs, found.ours, found.difference
    )


@router.get(HERE, include_in_schema=False)
async def online(request: Request, desk: InFinance) -> Response:
    return await _page(request, desk, blank(request), None)


@router.post(HERE, include_in_schema=False)
async def look_now(request: Request, desk: InFinance) -> Response:
    form: Form[Any] = blank(request)
    found = None
    try:
        found = await _round(desk)
    except Refused as away:
        form.refuse(away)
    return await _page(request, desk, form, found)


@router.post(HERE + "/{payment_id}/{act}", include_in_schema=False)
async def act_on_trouble(request: Request, payment_id: UUID, act: str, desk: InFinance) -> Response:
    if act not in ACTS:
        raise NotFound
    form: Form[Any] = await filled(request, ACTS[act], payment_id=payment_id)
    return await form.do(desk, then=HERE, again=lambda form: _page(request, desk, form, None))


async def _round(desk: Desk) -> Reconciled:
    try:
        return await reconcile(desk.reception, desk.now - FAR)
    except (GatewayUnreachable, GatewayRefused) as away:
        raise ProviderUnreachable from away


async def _page(
    request: Request, desk: Desk, form: Form[Any], found: Reconciled | None
) -> Response:
    rows = await desk.shelf.find(money_troubles, {"open": True}, order="since", limit=200)
    sent = await desk.shelf.find(payouts, order="-arrives_at", limit=50)
    return page(
        request, "billing/online.html", form.status, form=form, rows=rows, sent=sent,
        found=found, now=desk.now,
    )  # fmt: skip
