"""Opening the payment page of an order at the payment provider."""

from __future__ import annotations

import asyncio
from typing import cast
from uuid import UUID

from api.reception import Desk
from application.booking.order_page import order_page
from application.booking.start_payment import NoteCheckout
from application.payments.gateway import GatewayRefused, GatewayUnreachable, Locale
from domain.refusals import NotFound, Refused


class PaymentPageClosed(Refused):
    """The payment page cannot be opened just now. Nothing was charged; try again in a moment."""

    status = 503


async def open_checkout(desk: Desk, order_id: UUID) -> str:
    """The address of the payment page; asked again it is the same page.

    What is sent are the recorded parameters, so a retry is the same request to the provider.
    """
    order = await desk.shelf.document(order_page, order_id)
    if order is None or order.expires_at is None or order.method is None:
        raise NotFound
    base = desk.reception.settings.address
    try:
        started = await asyncio.to_thread(
            desk.reception.gateway.start,
            str(order_id), order.attempt, order.ordered.price.cents,
            order.ordered.name.within(order.language), order.method.value,
            cast("Locale", order.language), None, order.expires_at,
            f"{base}/orders/{order_id}?cs={{CHECKOUT_SESSION_ID}}", f"{base}/orders/{order_id}",
        )  # fmt: skip
    except (GatewayUnreachable, GatewayRefused) as closed:
        raise PaymentPageClosed from closed
    note = NoteCheckout(order_id=order_id, attempt=order.attempt, session=started.session_id)
    await desk.run(note, key=f"checkout/{order_id}/{order.attempt}")
    return str(started.url)
