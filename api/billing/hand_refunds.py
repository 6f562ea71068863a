"""Money of a paid order sent back by the office: asked for, agreed to by another, or declined."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.doors import InFinance
from api.engagements.names import names_of
from api.formats import money
from api.languages import N_, say
from api.reception import Desk
from application.booking.order_page import OrderPage, order_page
from application.payments.refund_by_hand import (
    AskOrderRefund,
    DeclineOrderRefund,
    GiveOrderRefund,
)
from domain.four_eyes import four_eyes_on
from domain.money import Money
from domain.orders import HandGround
from domain.refusals import NotFound

router = APIRouter(tags=["payments"])
HERE = "/desk/refunds"
ASK = Act(
    AskOrderRefund, N_("Send money back"), N_("Send it back"),
    (
        Ask("amount", N_("Sum")),
        Ask(
            "why", N_("Reason"), "choose",
            options=(
                (HandGround.NOT_AS_AGREED.value, N_("The service was not as agreed")),
                (HandGround.OUR_MISTAKE.value, N_("Our mistake")),
                (HandGround.GOODWILL.value, N_("As a gesture of goodwill")),
            ),
        ),
    ),
    lead=N_(
        "It goes back to the card or phone it came from, with a credit note. Above the limit "
        "another person agrees first."
    ),
)  # fmt: skip


@router.post("/api/payments/ask-order-refund")
async def ask_order_refund(command: AskOrderRefund, desk: InFinance) -> Response:
    """Up to the limit of four eyes it goes back at once; above, another person agrees first."""
    return await desk.do(command)


@router.post("/api/payments/give-order-refund")
async def give_order_refund(command: GiveOrderRefund, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/payments/decline-order-refund")
async def decline_order_refund(command: DeclineOrderRefund, desk: InFinance) -> Response:
    return await desk.do(command)


@router.get(HERE + "/new/{order_id}", include_in_schema=False)
async def ask(request: Request, order_id: UUID, desk: InFinance) -> Response:
    return show(request, ASK, await _place(desk, order_id))


@router.post(HERE + "/new/{order_id}", include_in_schema=False)
async def do(request: Request, order_id: UUID, desk: InFinance) -> Response:
    place = await _place(desk, order_id)
    return await carry_out(request, desk, ASK, place, order_id=order_id)


async def _place(desk: Desk, order_id: UUID) -> Place:
    """Where the act stands: whose order it is, what was paid and what may still go back."""
    order: OrderPage | None = await desk.shelf.document(order_page, order_id)
    if order is None or order.paid_at is None:
        raise NotFound
    names = await names_of(desk, [order.client_id])
    client = names.get(order.client_id, "") if order.client_id else ""
    sums: tuple[tuple[str, Money], ...] = (
        (N_("Paid"), order.ordered.price),
        (N_("Gone back"), order.returned),
        (N_("May go back"), order.ordered.to_pay - order.credited),
        (N_("Two people above"), four_eyes_on(desk.now.date()).refund_above),
    )
    facts = (
        (say(desk.language, N_("Client")), client),
        (say(desk.language, N_("Order")), order.ordered.name.within(desk.language)),
        *((say(desk.language, word), money(one, desk.language)) for word, one in sums),
    )
    return Place(HERE, say(desk.language, N_("Refunds")), "refunds", facts=facts)
