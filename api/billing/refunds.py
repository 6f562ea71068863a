"""Refunds: what waits for a second person, what is on its way, what arrived and what did not."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import InFinance
from api.engagements.names import names_of
from api.forms import Form, blank, filled
from api.languages import N_, say
from api.lists import Listed, Page, Paging, listed
from api.pages import page
from api.reception import Desk
from application.bank.give_back import GiveTransferBack, ReturnOverpaid
from application.payments.refund_by_hand import DeclineOrderRefund, GiveOrderRefund
from application.payments.refunds import BackTo, RefundRow, RefundState, refunds
from domain.four_eyes import four_eyes_on
from domain.orders.return_words import reason_words
from domain.payments import Nowhere
from domain.refusals import NotFound

router = APIRouter(tags=["payments"])
HERE = "/desk/refunds"
SHOWN = 50
NOWHERE: dict[str, str] = {
    Nowhere.TWICE: N_("Paid twice"),
    Nowhere.CANCELLED: N_("Paid after cancelling"),
    Nowhere.LATE: N_("Paid too late, the time is taken"),
    Nowhere.WRONG_AMOUNT: N_("Another sum than was ordered"),
    Nowhere.UNKNOWN: N_("No order of ours"),
}


@router.get("/api/payments/refunds")
async def list_refunds(
    desk: InFinance, paging: Paging, state: RefundState | None = None
) -> Listed[RefundRow]:
    """Every sum that goes back, the newest first; `to_agree` waits for a person."""
    return await listed(desk, refunds, {"state": state} if state else {}, "-asked_at", paging)


@router.get(HERE, include_in_schema=False)
async def refunds_page(
    request: Request, desk: InFinance, state: RefundState | None = None, cursor: str | None = None
) -> Response:
    return await _page(request, desk, blank(request), state, cursor)


@router.post(HERE + "/{refund_id}/agree", include_in_schema=False)
async def agree(request: Request, refund_id: UUID, desk: InFinance) -> Response:
    row = next(iter(await desk.shelf.find(refunds, {"refund_id": refund_id}, limit=1)), None)
    if row is None or not row.asked:
        raise NotFound
    form = await _agreement(request, row)
    return await form.do(desk, then=HERE, again=lambda form: _page(request, desk, form, None))


@router.post(HERE + "/{refund_id}/decline", include_in_schema=False)
async def decline(request: Request, refund_id: UUID, desk: InFinance) -> Response:
    row = next(iter(await desk.shelf.find(refunds, {"refund_id": refund_id}, limit=1)), None)
    if row is None or not row.asked or row.back_to is not BackTo.CARD:
        raise NotFound
    form: Form[Any] = await filled(
        request, DeclineOrderRefund, order_id=row.object_id, refund_id=row.refund_id
    )
    return await form.do(desk, then=HERE, again=lambda form: _page(request, desk, form, None))


async def _agreement(request: Request, row: RefundRow) -> Form[Any]:
    if row.back_to is BackTo.CARD:
        return await filled(
            request, GiveOrderRefund, order_id=row.object_id, refund_id=row.refund_id
        )
    if row.back_to is BackTo.PAYER:
        return await filled(request, GiveTransferBack, transfer_id=row.object_id)
    return await filled(request, ReturnOverpaid, invoice_id=row.object_id, return_id=row.refund_id)


def _words(ground: str, language: str) -> str:
    """A ground in the reader's language; a document's number stands for itself."""
    known = NOWHERE.get(ground)
    return say(language, known) if known else reason_words(ground, language)


async def _page(
    request: Request, desk: Desk, form: Form[Any], state: RefundState | None,
    cursor: str | None = None,
) -> Response:  # fmt: skip
    waiting = await desk.shelf.find(
        refunds, {"state": RefundState.TO_AGREE}, order="asked_at", limit=200
    )
    where = {"state": state} if state else {}
    found = await listed(desk, refunds, where, "-asked_at", Page(cursor, SHOWN, "json"))
    names = await names_of(desk, [row.asked_by for row in (*waiting, *found.items)])
    words = {row.ground: _words(row.ground, desk.language) for row in (*waiting, *found.items)}
    return page(
        request, "billing/refunds.html", form.status, form=form, waiting=waiting, rows=found.items,
        next=found.next, names=names, state=state, me=desk.by, words=words,
        above=four_eyes_on(desk.now.date()).refund_above,
    )  # fmt: skip
