"""Whenever an order is paid or goes by invoice, its engagement opens and its session is booked.

What was paid gets its receipt at once; what goes by invoice is charged when it is behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from application.engagements.book_session import BookSession
from application.firm import Command
from application.invoicing.issue_receipt import IssueReceipt
from domain.events import Event, derived
from domain.orders import Order, Ordered


def whenever_an_order_is_paid(event: Event) -> Iterator[Command]:
    match event:
        case Order.Paid(client_id=client, ordered=ordered, withdrawal_until=until):
            order = event.originator_id
            if booked := _booked(event, client, ordered):
                yield replace(booked, withdrawal_until=until)
            yield IssueReceipt(order_id=order, invoice_id=derived(order, "receipt"))
        case Order.Confirmed(client_id=client, ordered=ordered, payer_id=payer):
            if booked := _booked(event, client, ordered):
                yield replace(booked, payer_id=payer)


def _booked(event: Event, client: UUID, ordered: Ordered) -> BookSession | None:
    order = event.originator_id
    if ordered.mentor_id is None or ordered.slot is None:
        return None
    return BookSession(
        engagement_id=derived(order, "engagement"), session_id=derived(order, "session"),
        order_id=order, kind=ordered.kind, mentee_id=client, mentor_id=ordered.mentor_id,
        slot=ordered.slot, payer=ordered.payer,
    )  # fmt: skip
