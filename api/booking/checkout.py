"""Opening the payment page of an order at the payment provider."""

from __future__ import annotations

import asyncio
from typing import cast
from uuid import UUID

from api.booking.order_links import order_link
from api.reception import Desk
from application.booking.order_page import OrderPage, order_page
from application.booking.start_payment import NoteCheckout
from application.payments.gateway import GatewayRefused, GatewayUnreachable, Locale
from domain.orders import OrderState
from domain.refusals import NotFound, Refused
from infrastructure.payment_sync import sync_session


class PaymentPageClosed(Refused):
    """The payment page cannot be opened just now. Nothing was charged; try again in a moment."""

    status = 503


async def open_checkout(desk: Desk, order_id: UUID) -> str:
    """The address of the payment page; asked again it is the same page.

    What is sent are the recorded parameters, so a retry is the same request to the provider. The
    page of an earlier attempt is closed first: if it has been paid, the way leads to the order, and
    so it does where a gift card paid the whole.
    """
    order = await desk.shelf.document(order_page, order_id)
    here = desk.reception.settings.address + order_link(desk.reception, order_id)
    if order is not None and order.state is OrderState.PAID:
        return here
    if order is None or order.expires_at is None or order.method is None:
        raise NotFound
    if order.earlier_session and not await _closed(desk, order.earlier_session):
        return here
    url, session = await _started(desk, order, here)
    note = NoteCheckout(order_id=order_id, attempt=order.attempt, session=session)
    await desk.run(note, key=f"checkout/{order_id}/{order.attempt}")
    return url


async def _started(desk: Desk, order: OrderPage, here: str) -> tuple[str, str]:
    try:
        started = await asyncio.to_thread(
            desk.reception.gateway.start,
            str(order.order_id), order.attempt, order.ordered.to_pay.cents,
            order.ordered.name.within(order.language), order.method and order.method.value,
            cast("Locale", order.language), None, order.expires_at,
            f"{here}?cs={{CHECKOUT_SESSION_ID}}", f"{here}?left=1",
        )  # fmt: skip
    except (GatewayUnreachable, GatewayRefused) as closed:
        raise PaymentPageClosed from closed
    return str(started.url), str(started.session_id)


async def _closed(desk: Desk, session: str) -> bool:
    """Close an earlier page; False when it was paid, which is recorded at once."""
    try:
        await asyncio.to_thread(desk.reception.gateway.expire, session)
    except GatewayRefused:
        await sync_session(desk.reception, session)
        return False
    except GatewayUnreachable as away:
        raise PaymentPageClosed from away
    return True
