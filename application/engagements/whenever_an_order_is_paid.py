"""Whenever an order is paid, its engagement is opened, its session booked, its receipt issued."""

from __future__ import annotations

from collections.abc import Iterator

from application.engagements.book_session import BookSession
from application.firm import Command
from application.invoicing.issue_receipt import IssueReceipt
from domain.events import Event, derived
from domain.orders import Order


def whenever_an_order_is_paid(event: Event) -> Iterator[Command]:
    match event:
        case Order.Paid(client_id=client, ordered=ordered, withdrawal_until=until):
            order = event.originator_id
            if ordered.mentor_id and ordered.slot:
                yield BookSession(
                    engagement_id=derived(order, "engagement"),
                    session_id=derived(order, "session"), order_id=order, kind=ordered.kind,
                    mentee_id=client, mentor_id=ordered.mentor_id, slot=ordered.slot,
                    payer=ordered.payer, withdrawal_until=until,
                )  # fmt: skip
            yield IssueReceipt(order_id=order, invoice_id=derived(order, "receipt"))
